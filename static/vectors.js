/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle 1eda158c055a72f8f08c01baba95a37d8b3a3689cd65040471504200b6f4c66b */
function st(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Be(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function kn(t){let n,e,
r;t.length!==2?(n=st,e=(a,u)=>st(t(a),u),r=(a,u)=>t(a)-u):(n=t===st||t===Be?t:Fe,e=t,r=t);function i(a,u,f=0,l=a.length){if(f<l){if(n(u,u)!==0)return l;do{let c=f+
l>>>1;e(a[c],u)<0?f=c+1:l=c}while(f<l)}return f}function o(a,u,f=0,l=a.length){if(f<l){if(n(u,u)!==0)return l;do{let c=f+l>>>1;e(a[c],u)<=0?f=c+1:l=c}while(f<l)}
return f}function s(a,u,f=0,l=a.length){let c=i(a,u,f,l-1);return c>f&&r(a[c-1],u)>-r(a[c],u)?c-1:c}return{left:i,center:s,right:o}}function Fe(){return 0}function _e(t){
return t===null?NaN:+t}var Nn=kn(st),$n=Nn.right,Di=Nn.left,Oi=kn(_e).center;var Pi=Sn(En),Hi=Sn(Xe);function Sn(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:s}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!s||!e&&!r)return n;let a=e&&t(e),u=r&&t(r),f=i.slice();return a&&u?(G(a,f,i,o,s),G(a,i,f,o,s),G(a,f,i,o,s),Q(u,i,f,o,s),Q(u,f,i,o,s),Q(
u,i,f,o,s)):a?(G(a,i,f,o,s),G(a,f,i,o,s),G(a,i,f,o,s)):u&&(Q(u,i,f,o,s),Q(u,f,i,o,s),Q(u,i,f,o,s)),n}}function G(t,n,e,r,i){for(let o=0,s=r*i;o<s;)t(n,e,o,o+=r,
1)}function Q(t,n,e,r,i){for(let o=0,s=r*i;o<r;++o)t(n,e,o,o+s,r)}function Xe(t){let n=En(t);return(e,r,i,o,s)=>{i<<=2,o<<=2,s<<=2,n(e,r,i+0,o+0,s),n(e,r,i+1,o+
1,s),n(e,r,i+2,o+2,s),n(e,r,i+3,o+3,s)}}function En(t){let n=Math.floor(t);if(n===t)return Ye(t);let e=t-n,r=2*t+1;return(i,o,s,a,u)=>{if(!((a-=u)>=s))return;let f=n*
o[s],l=u*n,c=l+u;for(let h=s,d=s+l;h<d;h+=u)f+=o[Math.min(a,h)];for(let h=s,d=a;h<=d;h+=u)f+=o[Math.min(a,h+l)],i[h]=(f+e*(o[Math.max(s,h-c)]+o[Math.min(a,h+c)]))/
r,f-=o[Math.max(s,h-l)]}}function Ye(t){let n=2*t+1;return(e,r,i,o,s)=>{if(!((o-=s)>=i))return;let a=t*r[i],u=s*t;for(let f=i,l=i+u;f<l;f+=s)a+=r[Math.min(o,f)];
for(let f=i,l=o;f<=l;f+=s)a+=r[Math.min(o,f+u)],e[f]=a/n,a-=r[Math.max(i,f-u)]}}var Ue=Array.prototype,ji=Ue.slice;var We=Math.sqrt(50),Ve=Math.sqrt(10),Ge=Math.sqrt(2);function At(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),s=o>=We?10:o>=
Ve?5:o>=Ge?2:1,a,u,f;return i<0?(f=Math.pow(10,-i)/s,a=Math.round(t*f),u=Math.round(n*f),a/f<t&&++a,u/f>n&&--u,f=-f):(f=Math.pow(10,i)*s,a=Math.round(t/f),u=Math.
round(n/f),a*f<t&&++a,u*f>n&&--u),u<a&&.5<=e&&e<2?At(t,n,e*2):[a,u,f]}function Tn(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,s]=r?
At(n,t,e):At(t,n,e);if(!(o>=i))return[];let a=o-i+1,u=new Array(a);if(r)if(s<0)for(let f=0;f<a;++f)u[f]=(o-f)/-s;else for(let f=0;f<a;++f)u[f]=(o-f)*s;else if(s<
0)for(let f=0;f<a;++f)u[f]=(i+f)/-s;else for(let f=0;f<a;++f)u[f]=(i+f)*s;return u}function kt(t,n,e){return n=+n,t=+t,e=+e,At(t,n,e)[2]}function Rn(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?kt(n,t,e):kt(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var zi=Qe(Math.random);function Qe(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let s=t()*o--|0,a=e[o+r];e[o+r]=e[s+r],e[s+r]=a}return e}}function tt(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function ut(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function H(){}var W=.7,
J=1/W,K="\\s*([+-]?\\d+)\\s*",at="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",R="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Ke=/^#([0-9a-f]{3,8})$/,
Ze=new RegExp(`^rgb\\(${K},${K},${K}\\)$`),Je=new RegExp(`^rgb\\(${R},${R},${R}\\)$`),tr=new RegExp(`^rgba\\(${K},${K},${K},${at}\\)$`),nr=new RegExp(`^rgba\\(${R}\
,${R},${R},${at}\\)$`),er=new RegExp(`^hsl\\(${at},${R},${R}\\)$`),rr=new RegExp(`^hsla\\(${at},${R},${R},${at}\\)$`),Ln={aliceblue:15792383,antiquewhite:16444375,
aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,
cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,
darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,
darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,
deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,
gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,
indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,
lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,
lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,
linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,
mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,
navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,
palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,
red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,
skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};tt(H,nt,{copy(t){return Object.
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:qn,formatHex:qn,formatHex8:ir,formatHsl:or,formatRgb:In,toString:In});function qn(){
return this.rgb().formatHex()}function ir(){return this.rgb().formatHex8()}function or(){return Fn(this).formatHsl()}function In(){return this.rgb().formatRgb()}
function nt(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=Ke.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?Dn(n):e===3?new y(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?Nt(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?Nt(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
Ze.exec(t))?new y(n[1],n[2],n[3],1):(n=Je.exec(t))?new y(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=tr.exec(t))?Nt(n[1],n[2],n[3],n[4]):(n=nr.exec(t))?Nt(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=er.exec(t))?Hn(n[1],n[2]/100,n[3]/100,1):(n=rr.exec(t))?Hn(n[1],n[2]/100,n[3]/100,n[4]):Ln.hasOwnProperty(t)?Dn(Ln[t]):
t==="transparent"?new y(NaN,NaN,NaN,0):null}function Dn(t){return new y(t>>16&255,t>>8&255,t&255,1)}function Nt(t,n,e,r){return r<=0&&(t=n=e=NaN),new y(t,n,e,r)}
function nn(t){return t instanceof H||(t=nt(t)),t?(t=t.rgb(),new y(t.r,t.g,t.b,t.opacity)):new y}function lt(t,n,e,r){return arguments.length===1?nn(t):new y(t,
n,e,r??1)}function y(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}tt(y,lt,ut(H,{brighter(t){return t=t==null?J:Math.pow(J,t),new y(this.r*t,this.g*t,this.
b*t,this.opacity)},darker(t){return t=t==null?W:Math.pow(W,t),new y(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new y(Y(this.r),
Y(this.g),Y(this.b),St(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:On,formatHex:On,formatHex8:sr,formatRgb:Pn,toString:Pn}));function On(){return`#${X(this.r)}${X(this.g)}${X(this.b)}`}function sr(){return`#${X(
this.r)}${X(this.g)}${X(this.b)}${X((isNaN(this.opacity)?1:this.opacity)*255)}`}function Pn(){let t=St(this.opacity);return`${t===1?"rgb(":"rgba("}${Y(this.r)},\
 ${Y(this.g)}, ${Y(this.b)}${t===1?")":`, ${t})`}`}function St(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function Y(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function X(t){return t=Y(t),(t<16?"0":"")+t.toString(16)}function Hn(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new $(t,n,e,r)}
function Fn(t){if(t instanceof $)return new $(t.h,t.s,t.l,t.opacity);if(t instanceof H||(t=nt(t)),!t)return new $;if(t instanceof $)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),s=NaN,a=o-i,u=(o+i)/2;return a?(n===o?s=(e-r)/a+(e<r)*6:e===o?s=(r-n)/a+2:s=(n-e)/a+4,a/=u<.5?o+i:2-
o-i,s*=60):a=u>0&&u<1?0:s,new $(s,a,u,t.opacity)}function Tt(t,n,e,r){return arguments.length===1?Fn(t):new $(t,n,e,r??1)}function $(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}tt($,Tt,ut(H,{brighter(t){return t=t==null?J:Math.pow(J,t),new $(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?W:Math.
pow(W,t),new $(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-
r;return new y(Qt(t>=240?t-240:t+120,i,r),Qt(t,i,r),Qt(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new $(jn(this.h),$t(this.s),$t(this.l),St(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=St(this.opacity);return`${t===
1?"hsl(":"hsla("}${jn(this.h)}, ${$t(this.s)*100}%, ${$t(this.l)*100}%${t===1?")":`, ${t})`}`}}));function jn(t){return t=(t||0)%360,t<0?t+360:t}function $t(t){
return Math.max(0,Math.min(1,t||0))}function Qt(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var _n=Math.PI/180,Xn=180/Math.PI,Et=18,
Yn=.96422,Un=1,Wn=.82521,Vn=4/29,Z=6/29,Gn=3*Z*Z,ar=Z*Z*Z;function Qn(t){if(t instanceof L)return new L(t.l,t.a,t.b,t.opacity);if(t instanceof D)return Zn(t);t instanceof
y||(t=nn(t));var n=tn(t.r),e=tn(t.g),r=tn(t.b),i=Kt((.2225045*n+.7168786*e+.0606169*r)/Un),o,s;return n===e&&e===r?o=s=i:(o=Kt((.4360747*n+.3850649*e+.1430804*r)/
Yn),s=Kt((.0139322*n+.0971045*e+.7141733*r)/Wn)),new L(116*i-16,500*(o-i),200*(i-s),t.opacity)}function Kn(t,n,e,r){return arguments.length===1?Qn(t):new L(t,n,e,r??1)}function L(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}tt(L,Kn,ut(H,{brighter(t){
return new L(this.l+Et*(t??1),this.a,this.b,this.opacity)},darker(t){return new L(this.l-Et*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Yn*Zt(n),t=Un*Zt(t),e=Wn*Zt(e),new y(Jt(3.1338561*n-1.6168667*t-.4906146*e),Jt(-.9787684*n+1.9161415*
t+.033454*e),Jt(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Kt(t){return t>ar?Math.pow(t,1/3):t/Gn+Vn}function Zt(t){return t>Z?t*t*t:Gn*(t-Vn)}
function Jt(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function tn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function fr(t){
if(t instanceof D)return new D(t.h,t.c,t.l,t.opacity);if(t instanceof L||(t=Qn(t)),t.a===0&&t.b===0)return new D(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Xn;return new D(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Rt(t,n,e,r){return arguments.length===1?fr(t):new D(t,n,e,r??1)}function D(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function Zn(t){if(isNaN(
t.h))return new L(t.l,0,0,t.opacity);var n=t.h*_n;return new L(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}tt(D,Rt,ut(H,{brighter(t){return new D(this.h,this.
c,this.l+Et*(t??1),this.opacity)},darker(t){return new D(this.h,this.c,this.l-Et*(t??1),this.opacity)},rgb(){return Zn(this).rgb()}}));var Jn=-.14861,en=1.78277,
rn=-.29227,Lt=-.90649,ft=1.97294,zn=ft*Lt,Cn=ft*en,Bn=en*rn-Lt*Jn;function ur(t){if(t instanceof U)return new U(t.h,t.s,t.l,t.opacity);t instanceof y||(t=nn(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Bn*r+zn*n-Cn*e)/(Bn+zn-Cn),o=r-i,s=(ft*(e-i)-rn*o)/Lt,a=Math.sqrt(s*s+o*o)/(ft*i*(1-i)),u=a?Math.atan2(s,o)*Xn-120:NaN;return new U(
u<0?u+360:u,a,i,t.opacity)}function qt(t,n,e,r){return arguments.length===1?ur(t):new U(t,n,e,r??1)}function U(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}tt(U,qt,ut(H,{brighter(t){return t=t==null?J:Math.pow(J,t),new U(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?W:Math.pow(W,t),new U(this.
h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*_n,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new y(
255*(n+e*(Jn*r+en*i)),255*(n+e*(rn*r+Lt*i)),255*(n+e*(ft*r)),this.opacity)}}));function re(t,n,e,r,i){var o=t*t,s=o*t;return((1-3*t+3*o-s)*n+(4-6*o+3*s)*e+(1+3*t+3*o-3*s)*r+s*i)/6}function lr(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],s=r>0?t[r-1]:2*i-o,a=r<n-1?t[r+2]:2*o-i;return re((e-r/n)*n,s,i,o,a)}}function cr(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return re((e-r/n)*n,i,o,s,a)}}var Dt=t=>()=>t;function ie(t,n){return function(e){
return t+e*n}}function hr(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function fn(t,n){var e=n-t;return e?ie(t,e>
180||e<-180?e-360*Math.round(e/360):e):Dt(isNaN(t)?n:t)}function dr(t){return(t=+t)==1?v:function(n,e){return e-n?hr(n,e,t):Dt(isNaN(n)?e:n)}}function v(t,n){var e=n-
t;return e?ie(t,e):Dt(isNaN(t)?n:t)}var te=(function t(n){var e=dr(n);function r(i,o){var s=e((i=lt(i)).r,(o=lt(o)).r),a=e(i.g,o.g),u=e(i.b,o.b),f=v(i.opacity,o.
opacity);return function(l){return i.r=s(l),i.g=a(l),i.b=u(l),i.opacity=f(l),i+""}}return r.gamma=t,r})(1);function oe(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=lt(n[s]),r[s]=a.r||0,i[s]=a.g||0,o[s]=a.b||0;return r=t(r),i=t(i),o=t(o),a.opacity=1,function(u){return a.
r=r(u),a.g=i(u),a.b=o(u),a+""}}}var _i=oe(lr),Xi=oe(cr);function mr(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function pr(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function gr(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),s;for(s=0;s<r;++s)i[s]=Ot(t[s],n[s]);for(;s<e;++s)o[s]=n[s];return function(a){
for(s=0;s<r;++s)o[s]=i[s](a);return o}}function xr(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function S(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function wr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Ot(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var sn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,on=new RegExp(sn.source,
"g");function yr(t){return function(){return t}}function br(t){return function(n){return t(n)+""}}function Mr(t,n){var e=sn.lastIndex=on.lastIndex=0,r,i,o,s=-1,
a=[],u=[];for(t=t+"",n=n+"";(r=sn.exec(t))&&(i=on.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(r=r[0])===(i=i[0])?a[s]?a[s]+=i:a[++s]=i:(a[++s]=
null,u.push({i:s,x:S(r,i)})),e=on.lastIndex;return e<n.length&&(o=n.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?u[0]?br(u[0].x):yr(n):(n=u.length,function(f){for(var l=0,
c;l<n;++l)a[(c=u[l]).i]=c.x(f);return a.join("")})}function Ot(t,n){var e=typeof n,r;return n==null||e==="boolean"?Dt(n):(e==="number"?S:e==="string"?(r=nt(n))?
(n=r,te):Mr:n instanceof nt?te:n instanceof Date?xr:pr(n)?mr:Array.isArray(n)?gr:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?wr:S)(t,n)}function se(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var ne=180/Math.PI,an={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function ae(t,n,e,r,i,o){var s,a,u;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(u=t*e+n*r)&&(e-=t*u,r-=n*u),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,u/=a),t*r<n*e&&(t=-t,
n=-n,u=-u,s=-s),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*ne,skewX:Math.atan(u)*ne,scaleX:s,scaleY:a}}var It;function vr(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?an:ae(n.a,n.b,n.c,n.d,n.e,n.f)}function Ar(t){return t==null||(It||(It=document.createElementNS(
"http://www.w3.org/2000/svg","g")),It.setAttribute("transform",t),!(t=It.transform.baseVal.consolidate()))?an:(t=t.matrix,ae(t.a,t.b,t.c,t.d,t.e,t.f))}function fe(t,n,e,r){
function i(f){return f.length?f.pop()+" ":""}function o(f,l,c,h,d,p){if(f!==c||l!==h){var m=d.push("translate(",null,n,null,e);p.push({i:m-4,x:S(f,c)},{i:m-2,x:S(
l,h)})}else(c||h)&&d.push("translate("+c+n+h+e)}function s(f,l,c,h){f!==l?(f-l>180?l+=360:l-f>180&&(f+=360),h.push({i:c.push(i(c)+"rotate(",null,r)-2,x:S(f,l)})):
l&&c.push(i(c)+"rotate("+l+r)}function a(f,l,c,h){f!==l?h.push({i:c.push(i(c)+"skewX(",null,r)-2,x:S(f,l)}):l&&c.push(i(c)+"skewX("+l+r)}function u(f,l,c,h,d,p){
if(f!==c||l!==h){var m=d.push(i(d)+"scale(",null,",",null,")");p.push({i:m-4,x:S(f,c)},{i:m-2,x:S(l,h)})}else(c!==1||h!==1)&&d.push(i(d)+"scale("+c+","+h+")")}return function(f,l){
var c=[],h=[];return f=t(f),l=t(l),o(f.translateX,f.translateY,l.translateX,l.translateY,c,h),s(f.rotate,l.rotate,c,h),a(f.skewX,l.skewX,c,h),u(f.scaleX,f.scaleY,
l.scaleX,l.scaleY,c,h),f=l=null,function(d){for(var p=-1,m=h.length,x;++p<m;)c[(x=h[p]).i]=x.x(d);return c.join("")}}}var Yi=fe(vr,"px, ","px)","deg)"),Ui=fe(Ar,
", ",")",")"),kr=1e-12;function ee(t){return((t=Math.exp(t))+1/t)/2}function Nr(t){return((t=Math.exp(t))-1/t)/2}function $r(t){return((t=Math.exp(2*t))-1)/(t+1)}
var Wi=(function t(n,e,r){function i(o,s){var a=o[0],u=o[1],f=o[2],l=s[0],c=s[1],h=s[2],d=l-a,p=c-u,m=d*d+p*p,x,T;if(m<kr)T=Math.log(h/f)/n,x=function(F){return[
a+F*d,u+F*p,f*Math.exp(n*F*T)]};else{var C=Math.sqrt(m),B=(h*h-f*f+r*m)/(2*f*e*C),N=(h*h-f*f-r*m)/(2*h*e*C),P=Math.log(Math.sqrt(B*B+1)-B),M=Math.log(Math.sqrt(
N*N+1)-N);T=(M-P)/n,x=function(F){var wt=F*T,ot=ee(P),yt=f/(e*C)*(ot*$r(n*wt+P)-Nr(P));return[a+yt*d,u+yt*p,f*ot/ee(n*wt+P)]}}return x.duration=Math.abs(T)*1e3*
n/Math.SQRT2,x}return i.rho=function(o){var s=Math.max(.001,+o),a=s*s,u=a*a;return t(s,a,u)},i})(Math.SQRT2,2,4);function ue(t){return function(n,e){var r=t((n=
Tt(n)).h,(e=Tt(e)).h),i=v(n.s,e.s),o=v(n.l,e.l),s=v(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=i(a),n.l=o(a),n.opacity=s(a),n+""}}}var Vi=ue(fn),
Gi=ue(v);function le(t){return function(n,e){var r=t((n=Rt(n)).h,(e=Rt(e)).h),i=v(n.c,e.c),o=v(n.l,e.l),s=v(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=i(
a),n.l=o(a),n.opacity=s(a),n+""}}}var Qi=le(fn),Ki=le(v);function ce(t){return(function n(e){e=+e;function r(i,o){var s=t((i=qt(i)).h,(o=qt(o)).h),a=v(i.s,o.s),
u=v(i.l,o.l),f=v(i.opacity,o.opacity);return function(l){return i.h=s(l),i.s=a(l),i.l=u(Math.pow(l,e)),i.opacity=f(l),i+""}}return r.gamma=n,r})(1)}var Zi=ce(fn),
Ji=ce(v);function Sr(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Ht(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function et(t){return t=Ht(Math.
abs(t)),t?t[1]:NaN}function Er(t,n){return function(e,r){for(var i=e.length,o=[],s=0,a=t[0],u=0;i>0&&a>0&&(u+a+1>r&&(a=Math.max(1,r-u)),o.push(e.substring(i-=a,
i+a)),!((u+=a+1)>r));)a=t[s=(s+1)%t.length];return o.reverse().join(n)}}function Tr(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var Rr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function ct(t){if(!(n=Rr.exec(t)))throw new Error("invalid format: "+t);var n;
return new un({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}ct.prototype=un.prototype;
function un(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}un.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Lr(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var jt;function qr(t,n){var e=Ht(t,n);if(!e)return jt=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(jt=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,s=r.length;return o===s?r:o>s?r+new Array(o-s+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+Ht(t,Math.
max(0,n+o-1))[0]}function he(t,n){var e=Ht(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var de={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:Sr,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>he(t*100,n),r:he,s:qr,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function me(t){return t}var pe=Array.prototype.map,ge=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Ir(t){var n=t.
grouping===void 0||t.thousands===void 0?me:Er(pe.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?me:Tr(pe.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":
t.minus+"",u=t.nan===void 0?"NaN":t.nan+"";function f(c,h){c=ct(c);var d=c.fill,p=c.align,m=c.sign,x=c.symbol,T=c.zero,C=c.width,B=c.comma,N=c.precision,P=c.trim,
M=c.type;M==="n"?(B=!0,M="g"):de[M]||(N===void 0&&(N=12),P=!0,M="g"),(T||d==="0"&&p==="=")&&(T=!0,d="0",p="=");var F=(h&&h.prefix!==void 0?h.prefix:"")+(x==="$"?
e:x==="#"&&/[boxX]/.test(M)?"0"+M.toLowerCase():""),wt=(x==="$"?r:/[%p]/.test(M)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),ot=de[M],yt=/[defgprs%]/.test(M);N=N===
void 0?6:/[gprs]/.test(M)?Math.max(1,Math.min(21,N)):Math.max(0,Math.min(20,N));function vn(g){var _=F,A=wt,V,An,bt;if(M==="c")A=ot(g)+A,g="";else{g=+g;var Mt=g<
0||1/g<0;if(g=isNaN(g)?u:ot(Math.abs(g),N),P&&(g=Lr(g)),Mt&&+g==0&&m!=="+"&&(Mt=!1),_=(Mt?m==="("?m:a:m==="-"||m==="("?"":m)+_,A=(M==="s"&&!isNaN(g)&&jt!==void 0?
ge[8+jt/3]:"")+A+(Mt&&m==="("?")":""),yt){for(V=-1,An=g.length;++V<An;)if(bt=g.charCodeAt(V),48>bt||bt>57){A=(bt===46?i+g.slice(V+1):g.slice(V))+A,g=g.slice(0,V);
break}}}B&&!T&&(g=n(g,1/0));var vt=_.length+g.length+A.length,I=vt<C?new Array(C-vt+1).join(d):"";switch(B&&T&&(g=n(I+g,I.length?C-A.length:1/0),I=""),p){case"<":
g=_+g+A+I;break;case"=":g=_+I+g+A;break;case"^":g=I.slice(0,vt=I.length>>1)+_+g+A+I.slice(vt);break;default:g=I+_+g+A;break}return o(g)}return vn.toString=function(){
return c+""},vn}function l(c,h){var d=Math.max(-8,Math.min(8,Math.floor(et(h)/3)))*3,p=Math.pow(10,-d),m=f((c=ct(c),c.type="f",c),{suffix:ge[8+d/3]});return function(x){
return m(p*x)}}return{format:f,formatPrefix:l}}var Pt,q,ln;Dr({thousands:",",grouping:[3],currency:["$",""]});function Dr(t){return Pt=Ir(t),q=Pt.format,ln=Pt.formatPrefix,
Pt}function xe(t){return Math.max(0,-et(Math.abs(t)))}function we(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(et(n)/3)))*3-et(Math.abs(t)))}function ye(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,et(n)-et(t))+1}function Or(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function Pr(t){return function(){return t}}function Hr(t){return+t}var be=[0,1];function rt(t){return t}function cn(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:Pr(isNaN(n)?NaN:.5)}function jr(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function zr(t,n,e){var r=t[0],i=t[1],o=n[0],
s=n[1];return i<r?(r=cn(i,r),o=e(s,o)):(r=cn(r,i),o=e(o,s)),function(a){return o(r(a))}}function Cr(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)i[s]=cn(t[s],t[s+1]),o[s]=e(n[s],n[s+1]);return function(a){var u=$n(t,a,1,r)-1;return o[u](
i[u](a))}}function Br(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function Fr(){var t=be,
n=be,e=Ot,r,i,o,s=rt,a,u,f;function l(){var h=Math.min(t.length,n.length);return s!==rt&&(s=jr(t[0],t[h-1])),a=h>2?Cr:zr,u=f=null,c}function c(h){return h==null||
isNaN(h=+h)?o:(u||(u=a(t.map(r),n,e)))(r(s(h)))}return c.invert=function(h){return s(i((f||(f=a(n,t.map(r),S)))(h)))},c.domain=function(h){return arguments.length?
(t=Array.from(h,Hr),l()):t.slice()},c.range=function(h){return arguments.length?(n=Array.from(h),l()):n.slice()},c.rangeRound=function(h){return n=Array.from(h),
e=se,l()},c.clamp=function(h){return arguments.length?(s=h?!0:rt,l()):s!==rt},c.interpolate=function(h){return arguments.length?(e=h,l()):e},c.unknown=function(h){
return arguments.length?(o=h,c):o},function(h,d){return r=h,i=d,l()}}function _r(){return Fr()(rt,rt)}function Xr(t,n,e,r){var i=Rn(t,n,e),o;switch(r=ct(r??",f"),
r.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=we(i,s))&&(r.precision=o),ln(r,s)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=ye(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=xe(i))&&
(r.precision=o-(r.type==="%")*2);break}}return q(r)}function Yr(t){var n=t.domain;return t.ticks=function(e){var r=n();return Tn(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return Xr(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,s=r[i],a=r[o],u,f,l=10;for(a<s&&(f=
s,s=a,a=f,f=i,i=o,o=f);l-- >0;){if(f=kt(s,a,e),f===u)return r[i]=s,r[o]=a,n(r);if(f>0)s=Math.floor(s/f)*f,a=Math.ceil(a/f)*f;else if(f<0)s=Math.ceil(s*f)/f,a=Math.
floor(a*f)/f;else break;u=f}return t},t}function ht(){var t=_r();return t.copy=function(){return Br(t,ht())},Or.apply(t,arguments),Yr(t)}var Me=q(".3~r"),Ur=q(".2~f"),ho=q(".1e"),Wr="⁰¹²³⁴⁵⁶⁷⁸⁹",ve=q(".6~r"),j=q(".2f"),mo=q(".3f");function dt(t){let n=[...String(Math.abs(t))].map(e=>Wr[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function zt(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?Me(t):(t<0?"−":"")+hn(Math.log10(n))}function hn(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${dt(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${dt(38)}: infinite in float32`;if(t>-3&&t<4)return Me(10**
t);let e=Math.floor(t+1e-9);return`${Ur(10**(t-e))} × ${dt(e)}`}var Ct={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]},Vr=5;function Ae(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,
`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-background-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(
.8)}}function Gr(t){let n=t.getContext("2d");if(!n)throw new Error("This browser draws no canvas.");return n}function ke(t){let n=window.devicePixelRatio||1,[e,
r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let s=Gr(t);return s.
setTransform(n,0,0,n,0,0),s.clearRect(0,0,e,r),{g:s,width:e,height:r}}function Ne(t,n=!1){let e=ht(t,[0,1]).ticks(Vr);return n?e.filter(Number.isInteger):e}function Qr(t,{
log:n,counts:e,zero:r}){let i=Ne(t,n||e).map(o=>[o,n?dt(o):zt(o)]);return typeof r!="number"||r<t[0]?i:[[r,"0"],...i.filter(([o])=>o>r+1)]}function it(t,n,e,r,i){
t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function Kr(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.
textBaseline="middle",t.fillText(n,0,0),t.restore()}function Bt(t,n,e,r,i){let{g:o,width:s,height:a}=t,u={left:52,right:s-8,top:8,bottom:a-38},f=ht(r,[u.left,u.
right]),l=ht(i,[u.bottom,u.top]);o.font=`11px ${n.font}`,o.lineWidth=1,o.strokeStyle=n.grid,o.fillStyle=n.text,o.textAlign="right",o.textBaseline="middle";for(let[
c,h]of Qr(i,e))it(o,u.left,l(c),u.right,l(c)),o.fillText(h,u.left-5,l(c));o.textAlign="center",o.textBaseline="top";for(let c of Ne(r,e.whole))o.fillText(ve(c),
f(c),u.bottom+5);return o.fillText(e.x,(u.left+u.right)/2,u.bottom+21),Kr(o,e.y,10,u),o.strokeStyle=n.axis,o.strokeRect(u.left,u.top,u.right-u.left,u.bottom-u.top),
o.save(),o.beginPath(),o.rect(u.left,u.top-1,u.right-u.left+1,u.bottom-u.top+2),o.clip(),{x:f,y:l,box:u}}function mt(t,n,e,r,i,o=!0){t.beginPath(),t.arc(n,e,r,0,
2*Math.PI),t.fillStyle=t.strokeStyle=i,t.lineWidth=1.5,o?t.fill():t.stroke()}function $e(t,n,e,r,i){t.fillStyle=i,t.fillRect(n-r,e-r,2*r,2*r)}function dn(t,n,e,r,i,o,s=4){
t.lineJoin="round",t.lineWidth=s,t.strokeStyle=o,t.strokeText(n,e,r),t.fillStyle=i,t.fillText(n,e,r)}var O=(t,n,e)=>Math.min(Math.max(t,n),e);var Ft=(t,n,e)=>t+(n-t)*e,b=t=>Math.floor(t+1e-9);var Zr=.28;function Jr(t,n,e,r){let[i,o]=e.range,s=[[e.limits.floor,"below this, float32 is 0"],[e.limits.ceiling,"above this, float32 is infinite"]];for(let[a,
u]of s)a<i||a>o||(t.strokeStyle=t.fillStyle=r.text,t.setLineDash([1,3]),it(t,n.box.left,n.y(a),n.box.right,n.y(a)),t.setLineDash([]),t.textAlign="left",t.textBaseline=
a<0?"bottom":"top",t.fillText(u,n.box.left+4,n.y(a)+(a<0?-2:2)))}function ti(t,{x:n,box:e},{at:r,text:i},o){t.strokeStyle=o.muted,t.setLineDash([3,3]),it(t,n(r),
e.top,n(r),e.bottom),t.setLineDash([]);let s=n(r)>(e.left+e.right)/2;t.fillStyle=o.text,t.textAlign=s?"right":"left",t.textBaseline="top",t.fillText(i,n(r)+(s?-4:
4),e.top+22)}function ni(t,n,e,r){let i=n.values[e]+(n.scales?e*r:0);return i===-1/0&&t.zero!==null?t.zero:t.log?O(i,t.limits.floor,t.limits.ceiling):i}function Se(t,n,e,r){
let{g:i}=t,{sweeping:o,steps:s,shift:a}=r,u=o?e.sweep_range:e.range,f=Bt(t,n,e,[0,s],u);e.log&&Jr(i,f,{...e,range:u},n);for(let l of e.marks)ti(i,f,l,n);for(let l of e.
series){let c=m=>f.y(ni(e,l,m,a)),h=m=>{let x=Math.floor(m);return x===m?c(x):Ft(c(x),c(x+1),m-x)},d=m=>{i.beginPath();for(let x=0;x<=m;x++)i.lineTo(f.x(x),c(x));
i.lineTo(f.x(m),h(m)),i.stroke()},p=l.played&&!o;i.strokeStyle=l.color,i.lineWidth=l.width,i.setLineDash(Ct[l.dash]),i.globalAlpha=p?Zr:1,d(s),i.globalAlpha=1,p&&
d(r.at),i.setLineDash([]),p&&mt(i,f.x(r.at),h(r.at),5,l.color)}return i.restore(),f}var ei="http://www.w3.org/2000/svg";function E(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function w(t,n={},...e){let r=E(document.createElement(t),n);return r.append(...e),r}function k(t,n={},...e){
let r=E(document.createElementNS(ei,t),n);return r.append(...e),r}function z(t,n){t.textContent!==n&&(t.textContent=n)}var ri={dot:({color:t})=>k("circle",{cx:13,cy:5,r:4,fill:t}),ring:({color:t})=>k("circle",{cx:13,cy:5,r:3.5,fill:"none",stroke:t,"stroke-width":1.5}),square:({color:t})=>k(
"rect",{x:9,y:1,width:8,height:8,fill:t}),arrow:({color:t})=>k("path",{d:"M9 1h8l-4 8z",fill:t}),line:({color:t,dash:n})=>{let e=Ct[n].join(" ");return k("line",
{x2:26,y1:5,y2:5,stroke:t,"stroke-width":2.5,"stroke-dasharray":e})}};function Ee(t){let n=t.map(e=>w("span",{},k("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},
ri[e.mark](e)),e.name));return w("div",{class:"legend"},...n)}function _t(t,n){let e=n.sweeping?n.steps:b(n.at),r=`${t.symbol} = ${e}`,i=[n.sweeping?`ρ = ${j(n.rho)}, ${r}`:r];for(let o of t.panels)o.kind==="strip"&&i.push(
oi(o,e)),o.kind==="lines"&&i.push(...ii(o,e,n.shift));return i}function ii(t,n,e){return t.series.filter(r=>r.spoken).map(r=>{let i=r.values[n]+(r.scales?n*e:0);
return`${r.name}: ${t.log?hn(i,t.limits):zt(i)}`})}function oi(t,n){let e=t.columns-Math.max(n,1),r=0;for(let i=0;i<t.rows;i++)r+=t.values[i*t.columns+e];return`${t.
name} at t = ${e+1}: ${j(r/t.rows)}`}var si=.25,Xt=class{position=0;last=0;speed=1;playing=!1;constructor(n,e=()=>"runs",r=requestAnimationFrame){this.changed=n,this.state=e,this.nextFrame=r,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let n=++this.runs;
this.#t(n)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(n){this.playing=!1,this.position=O(n,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(n,e=this.position){this.last=n,this.position=O(e,0,n),this.changed()}#t(n){let{
nextFrame:e}=this;e(r=>this.#n(r,n))}#n(n,e){let r=this.state();if(!(!this.playing||e!==this.runs)){if(r==="ended"){this.pause();return}if(r==="runs"){let i=Math.
min((n-(this.before??n))/1e3,si);if(this.position=Math.min(this.position+i*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=n,this.#t(e)}}};var pt={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-\
6.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},pn=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,ai=t=>k("svg",{viewBox:"0 0 24 24","aria-hidden":"tru\
e"},k("path",{d:t})),mn=(t,n,e)=>w("button",{type:"button","aria-label":t,title:t,click:e},ai(n)),Yt=class{constructor({unit:n,speeds:e,speed:r},i){this.visible=
!0,this.timeline=new Xt(()=>{this.#t(),i()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:o}=this;o.speed=r,this.path=k("path"),this.
word=w("span"),this.slider=w("input",{type:"range",min:0,step:1,"aria-label":n[0].toUpperCase()+n.slice(1),input:()=>o.go(this.slider.valueAsNumber),keydown:a=>this.#n(
a)});let s=w("select",{"aria-label":"Speed",title:"Speed",change:()=>o.speed=Number(s.value)},...e.map(a=>w("option",{value:a,selected:a===r},`${a} ${n}s/s`)));
this.buttons=w("div",{class:"buttons",keydown:a=>this.#e(a)},w("button",{type:"button",class:"play",click:()=>o.toggle()},k("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),mn(`One ${n} back`,pt.back,()=>o.back()),mn(`One ${n} on`,pt.on,()=>o.on()),mn("Reset",pt.reset,()=>o.go(0))),this.root=w("di\
v",{class:"transport"},this.buttons,this.slider,s),this.#t()}watch(n){new IntersectionObserver(r=>{this.visible=r[r.length-1].isIntersecting}).observe(n)}begin(){
pn()||this.timeline.play()}describe(n){E(this.slider,{"aria-valuetext":n})}#t(){let{playing:n,position:e,last:r}=this.timeline;E(this.path,{d:n?pt.pause:pt.play}),
z(this.word,n?"Pause":"Play"),this.slider.max=String(r),this.slider.value=String(b(e))}#n(n){n.key===" "&&(n.preventDefault(),this.timeline.toggle())}#e(n){let{
timeline:e}=this,i=new Map([["ArrowLeft",()=>e.back()],["ArrowRight",()=>e.on()],["Home",()=>e.go(0)],["End",()=>e.go(e.last)]]).get(n.key);i&&(n.preventDefault(),
i())}};var Te="data-player-ahead",fi=50,ui={unit:"step",speeds:[2,5,15,30,60],speed:15},li={label:"",symbol:"",steps:0,panels:[],sweep:null,handle:null,compact:!1,id:""},
gt=class{scene=li;sweeping=!1;canvases=[];captions=[];frames=[];#t="";#n=0;constructor(n,e,r=ui){this.kinds=n,this.equip=e,this.transport=new Yt(r,()=>this.draw()),
this.sweepButton=w("button",{type:"button",hidden:!0,"aria-pressed":"false",click:()=>this.#r(!this.sweeping)}),this.transport.root.append(this.sweepButton),this.
panels=w("div",{class:"panels"}),this.readout=w("output",{"aria-live":"polite"}),this.root=w("div",{class:"player",role:"group"},this.transport.root,this.panels,
this.readout),this.watcher=new ResizeObserver(()=>this.draw()),this.transport.watch(this.root)}get timeline(){return this.transport.timeline}rest(){this.timeline.
pause(),document.body.removeAttribute(Te)}get ahead(){return this.sweeping}show(n){let e=this.scene.panels.length===0,r=JSON.stringify([n.handle!==null,n.panels.
map(i=>this.built(i))]);this.scene=n,this.frames=[],E(this.root,{"aria-label":n.label}),this.root.classList.toggle("compact",n.compact),this.sweepButton.hidden=
!n.sweep,z(this.sweepButton,n.sweep?.label??""),r!==this.#t&&this.#i(),this.#t=r,n.panels.forEach((i,o)=>{E(this.canvases[o],{"aria-label":i.label}),z(this.captions[o],
i.title)}),this.sweeping&&!n.sweep?this.#r(!1):this.timeline.reach(this.#e()),e&&this.transport.begin()}built({kind:n,legend:e}){return[n,e]}#e(){return this.sweeping&&
this.scene.sweep?this.scene.sweep.shifts.length-1:this.scene.steps}#i(){this.watcher.disconnect(),this.canvases=this.scene.panels.map(()=>w("canvas",{role:"img"})),
this.captions=this.scene.panels.map(()=>w("figcaption"));let n=this.scene.panels.map((e,r)=>{let i=this.canvases[r],o=w("figure",{class:`panel ${e.kind}`},this.
captions[r],Ee(e.legend),i),s=this.equip?.(this,e,r,i);return s&&o.append(s),o});this.panels.replaceChildren(...n);for(let e of this.canvases)this.watcher.observe(
e)}#r(n){let{timeline:e}=this;n&&!this.sweeping&&(this.#n=e.position),this.sweeping=n,E(this.sweepButton,{"aria-pressed":String(n)}),e.pause(),e.reach(this.#e(),
n?0:this.#n),n&&e.play()}moment(){let{sweep:n,steps:e}=this.scene,{position:r}=this.timeline,i=b(r);return this.sweeping&&n?{sweeping:!0,at:e,steps:e,shift:n.shifts[i],
rho:n.rhos[i]}:{sweeping:!1,at:pn()?i:r,steps:e,shift:0,rho:Number.NaN}}draw(){if(!this.root.isConnected||this.scene.panels.length===0)return;let n=Ae(this.root),
e=this.moment();this.scene.panels.forEach((r,i)=>{let o=ke(this.canvases[i]);Math.min(o.width,o.height)>fi&&(this.frames[i]=this.kinds[r.kind](o,n,r,e))}),(this.
scene.sweep||this.scene.handle)&&document.body.toggleAttribute(Te,this.ahead),E(this.readout,{"aria-live":this.timeline.playing?"off":"polite"}),this.report(e)}report(n){
let e=_t(this.scene,n);this.transport.describe(e[0]),z(this.readout,e.join(" · "))}pixel(n,e,r){let i=this.frames[n];if(!i)return;let{offsetLeft:o,offsetTop:s}=this.
canvases[n];return{left:`${o+i.x(e)}px`,top:`${s+i.y(r)}px`}}};function Re(t,n,e){let r=i=>{let o=t.frames[n];if(!o||t.sweeping)return;let{left:s,right:a}=o.box,u=O((i.offsetX-s)/(a-s),0,1);t.timeline.go(Math.round(u*t.scene.
steps))};e.addEventListener("pointerdown",r),e.addEventListener("pointermove",i=>i.buttons===1&&r(i))}function Le(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=s=>Array.isArray(s)?s.map(o):s===null||typeof s!="object"?s:s.floats?i.subarray(s.floats[0],s.floats[0]+s.floats[1]):Object.fromEntries(Object.entries(
s).map(([a,u])=>[a,o(u)]));return o(r)}function qe(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:s}=e;return o.
update(Array.isArray(s)?{...e,data:s[0]}:e),()=>{o.root.isConnected||o.rest()}}}var xt=34,Ut=96,ci=52,hi=26,Wt=t=>`${(100*t).toFixed(1)}%`;function gn(t,n){let e=Math.max(n-1,0),r=e*t.count;return{position:e,names:t.names.slice(r,r+t.count),
values:t.values.subarray(r,r+t.count),drawn:n?t.drawn[e]:-1}}function di(t,n,e){let r=n;for(;r&&t.measureText(`…${r}`).width>e;)r=r.slice(1);return r.length<n.
length?`…${r}`:n}function mi({g:t,width:n},e,r,i){let o=Math.max(i-1,0),s=i?r.written[o]:"?";t.font=`600 14px ${e.font}`,t.textAlign="left",t.textBaseline="mi\
ddle";let a=t.measureText(s).width,u=di(t,r.before[o],n-a-12),f=2+t.measureText(u).width;t.fillStyle=e.muted,t.fillText(u,2,xt/2),t.globalAlpha=.3,t.fillStyle=r.
colors[0],t.fillRect(f-1,xt/2-11,Math.max(a,6)+2,22),t.globalAlpha=1,t.fillStyle=e.text,t.fillText(s,f,xt/2)}function Ie(t,n,e,r){let{g:i,width:o,height:s}=t,a=b(
r.at);mi(t,n,e,a);let{names:u,values:f,drawn:l}=gn(e,a),c=Math.min(hi,(s-xt-4)/e.count),h=Math.max(o-Ut-ci,10);i.textBaseline="middle",u.forEach((d,p)=>{let m=xt+
(p+.5)*c,x=p===l;i.font=`${x?"700 ":""}13px ${n.font}`,i.fillStyle=n.text,i.textAlign="right",i.fillText(`${x?"▸ ":""}${d.length>12?`${d.slice(0,11)}…`:d}`,
Ut-6,m),i.fillStyle=e.colors[x?0:1],i.fillRect(Ut,m-.36*c,Math.max(h*f[p],1),.72*c),i.fillStyle=n.text,i.textAlign="left",i.fillText(Wt(f[p]),Ut+h*f[p]+5,m)})}var pi=96,Vt=20,gi=30,xn=14,Gt=({values:t,rows:n,columns:e},r,i,o)=>t[(r*n.length+i)*e.length+o],xi=(t,n,e)=>!t.revealed||!Number.isNaN(Gt(t,n,0,e)),wi=(t,n)=>({
end:t<0?0:2,share:O(Math.abs(t)/n,0,1)});function yi({g:t,width:n,height:e},r){let i=Math.max(...r.rows.map(u=>t.measureText(u.slice(0,xn)).width)),o=i>0?Math.min(
i+8,pi,.45*n):2,s=Math.min(gi,(e-Vt-4)/r.rows.length),a={left:o,right:n-2,top:Vt,bottom:Vt+s*r.rows.length};return{box:a,wide:Math.min((a.right-a.left)/r.columns.
length,64),tall:s}}function De(t,n,e,r){let{g:i}=t,o=b(r.at);i.font=`12px ${n.font}`;let{box:s,wide:a,tall:u}=yi(t,e);i.textBaseline="middle",i.fillStyle=n.text,
i.textAlign="center",e.columns.forEach((f,l)=>{xi(e,o,l)&&i.fillText(f,s.left+(l+.5)*a,Vt/2)}),i.font=`${a<34?9:11}px ${n.font}`,e.rows.forEach((f,l)=>{let c=l===
e.lit[o],h=s.top+l*u;i.globalAlpha=c||e.lit[o]<0?1:.62,i.fillStyle=n.text,i.textAlign="right";let d=f.length>xn?`${f.slice(0,xn-1)}…`:f;f&&i.fillText(d,s.left-
5,h+u/2),e.columns.forEach((p,m)=>{bi(t,n,e,Gt(e,o,l,m),s.left+m*a,h,a,u)}),i.globalAlpha=1,c&&(i.strokeStyle=n.text,i.lineWidth=2,i.strokeRect(s.left,h,a*e.columns.
length,u))})}function bi({g:t},n,e,r,i,o,s,a){if(t.strokeStyle=n.grid,t.lineWidth=1,t.strokeRect(i,o,s,a),Number.isNaN(r))return;let{end:u,share:f}=wi(r,e.most),
l=t.globalAlpha;t.fillStyle=e.shades[u],t.globalAlpha=l*.55*f,t.fillRect(i,o,s,a),t.globalAlpha=l,t.fillStyle=n.text,t.textAlign="center",t.fillText(e.whole?String(
r):j(r),i+s/2,o+a/2)}function Mi({x:t,y:n,width:e}){let r=[];for(let i of[0,1,2]){let[o,s]=[9+14*i,17*(i+.9)],[a,u,f]=[t-o-e,t+o,t-e/2];i||r.push([u,n],[a,n]);for(let l of[n-s,n+s])
r.push([u,l],[a,l],[f,l])}return r}var Oe=(t,n)=>t.left<n.right&&n.left<t.right&&t.top<n.bottom&&n.top<t.bottom;function Pe(t,n,e=[],r=[]){let i=[...e];return t.
map((o,s)=>{let a=Mi(o),u=a.map((l,c)=>c),f=r[s]??-1;f>=0&&u.unshift(f);for(let l of u){let[c,h]=a[l],d={left:c-2,right:c+o.width+2,top:h-17/2,bottom:h+17/2};if(!(!(d.
left>=n.left&&d.right<=n.right&&d.top>=n.top&&d.bottom<=n.bottom)||i.some(m=>Oe(d,m)))&&!t.some(m=>m!==o&&Oe(d,vi(m))))return i.push(d),{x:c,y:h,spot:l}}})}var vi=({
x:t,y:n})=>({left:t-7,right:t+7,top:n-7,bottom:n+7});function wn(t,n){let e=b(n);return n-e>1e-6&&e+1<t.length?`${t[e]} → ${t[e+1]}`:t[e]}function He(t,n){let[e]=t,r=b(n);if(e.kind==="words")return wn(e.moments,
n);if(e.kind==="bars")return Ai(e,r);if(e.kind!=="grid")return;let[i,,o]=t,s=i.lit[r];if(s<0)return"before the first word";let a=o.columns.map((u,f)=>j(Gt(o,r,o.
lit[r],f)));return`word ${r}: the 1 is in row ${i.rows[s]}, so that row comes out: ${a.join(", ")}`}function Ai(t,n){let{position:e,names:r,values:i}=gn(t,n),o=`\
likeliest: ${r[0]}, ${Wt(i[0])}`;if(!n)return`before the first token · ${o}`;let s=`${t.tokens[e]} came, to which it gave ${Wt(t.chosen[e])}`;return`token ${n}\
: ${s} · ${o}`}var je=(t,n)=>t?.kind==="words"&&n>=0?[t.words[n]]:[];var yn=3,ki=14,Ni=22;function bn({points:t,count:n},e,r,i){let o=b(r),s=Math.min(o+1,i),a=u=>Ft(t[2*(o*n+e)+u],t[2*(s*n+e)+u],Math.max(r-o,0));return[a(0),a(1)]}
function ze(t,n,e,r,i){let[o,s]=[-1,ki];for(let a=0;a<t.count;a++){let[u,f]=bn(t,a,e.at,e.steps),l=Math.hypot(n.x(u)-r,n.y(f)-i);l<s&&([o,s]=[a,l])}return o}function Ce(t,n,e,r,i){
let{g:o}=t,s=Bt(t,n,e,e.x_range,e.y_range);for(let c of[1,0,2]){o.globalAlpha=c===1?.45:.75;for(let h=0;h<e.count;h++){if(e.sides[h]!==c)continue;let[d,p]=bn(e,
h,r.at,r.steps);c===0?$e(o,s.x(d),s.y(p),yn,e.colors[c]):mt(o,s.x(d),s.y(p),c===1?2:yn,e.colors[c],c===2)}}o.globalAlpha=1,o.font=`600 14px ${n.font}`;let a=wn(
e.moments,r.at),{right:u,top:f}=s.box,l={left:u-12-o.measureText(a).width,right:u,top:f,bottom:f+24};return $i(t,n,e,r,i,s,l),o.font=`600 14px ${n.font}`,o.textAlign=
"right",o.textBaseline="top",dn(o,a,u-6,f+6,n.text,n.page),o.restore(),s}function $i({g:t},n,e,r,i,o,s){let{pointed:a,spots:u}=i,f=[...a>=0&&!e.named.includes(a)?
[a]:[],...e.named];t.font=`600 13px ${n.font}`;let l=f.map(d=>{let[p,m]=bn(e,d,r.at,r.steps);return{x:o.x(p),y:o.y(m),width:t.measureText(e.words[d]).width}}),c=f.
length-e.named.length,h=Pe(l,o.box,[s],[...c?[-1]:[],...u]);i.spots=h.slice(c).map(d=>d?.spot??-1);for(let{x:d,y:p}of l)mt(t,d,p,yn+2,n.text,!1);t.strokeStyle=n.
muted,t.lineWidth=1,h.forEach((d,p)=>{if(!d)return;let m=Math.min(Math.max(l[p].x,d.x),d.x+l[p].width);Math.hypot(m-l[p].x,d.y-l[p].y)>Ni&&it(t,l[p].x,l[p].y,m,
d.y)}),t.textAlign="left",t.textBaseline="middle",h.forEach((d,p)=>{d&&dn(t,e.words[f[p]],d.x,d.y,n.text,n.page)})}var Si={unit:"step",speeds:[.5,1,2,5],speed:1},Mn=class extends gt{pointing={pointed:-1,spots:[]};constructor(){super({bars:Ie,grid:De,words:(n,e,r,i)=>Ce(n,e,r,
i,this.pointing),lines:Se},(n,e,r,i)=>{e.kind==="lines"&&Re(this,r,i),e.kind==="words"&&this.#t(r,i)},Si)}show(n){this.pointing={pointed:-1,spots:[]},super.show(
n)}#t(n,e){let r=o=>{o!==this.pointing.pointed&&(this.pointing.pointed=o,this.draw())},i=({offsetX:o,offsetY:s})=>{let a=this.frames[n],u=this.scene.panels[n];a&&
r(ze(u,a,this.moment(),o,s))};e.addEventListener("pointermove",i),e.addEventListener("pointerdown",i),e.addEventListener("pointerleave",()=>r(-1))}report(n){let[
e,...r]=_t(this.scene,n),i=He(this.scene.panels,n.at)??e,o=je(this.scene.panels[0],this.pointing.pointed);z(this.readout,[i,...r,...o].join(" · ")),this.transport.
describe(i)}},qs=qe(()=>{let t=new Mn;return{root:t.root,update:({data:n})=>t.show(Le(n)),rest:()=>t.rest()}});export{qs as default};
