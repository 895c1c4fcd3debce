/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle 20e3d42325a5f1b46368ba5cd1351a0c4da723bee88c2d1045981179d88d3a04 */
function ft(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Be(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function An(t){let n,e,
r;t.length!==2?(n=ft,e=(a,f)=>ft(t(a),f),r=(a,f)=>t(a)-f):(n=t===ft||t===Be?t:Fe,e=t,r=t);function i(a,f,u=0,l=a.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+
l>>>1;e(a[c],f)<0?u=c+1:l=c}while(u<l)}return u}function o(a,f,u=0,l=a.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+l>>>1;e(a[c],f)<=0?u=c+1:l=c}while(u<l)}
return u}function s(a,f,u=0,l=a.length){let c=i(a,f,u,l-1);return c>u&&r(a[c-1],f)>-r(a[c],f)?c-1:c}return{left:i,center:s,right:o}}function Fe(){return 0}function _e(t){
return t===null?NaN:+t}var Sn=An(ft),$n=Sn.right,Ii=Sn.left,Ri=An(_e).center;var Li=En(Tn),Pi=En(Xe);function En(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:s}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!s||!e&&!r)return n;let a=e&&t(e),f=r&&t(r),u=i.slice();return a&&f?(K(a,u,i,o,s),K(a,i,u,o,s),K(a,u,i,o,s),Q(f,i,u,o,s),Q(f,u,i,o,s),Q(
f,i,u,o,s)):a?(K(a,i,u,o,s),K(a,u,i,o,s),K(a,i,u,o,s)):f&&(Q(f,i,u,o,s),Q(f,u,i,o,s),Q(f,i,u,o,s)),n}}function K(t,n,e,r,i){for(let o=0,s=r*i;o<s;)t(n,e,o,o+=r,
1)}function Q(t,n,e,r,i){for(let o=0,s=r*i;o<r;++o)t(n,e,o,o+s,r)}function Xe(t){let n=Tn(t);return(e,r,i,o,s)=>{i<<=2,o<<=2,s<<=2,n(e,r,i+0,o+0,s),n(e,r,i+1,o+
1,s),n(e,r,i+2,o+2,s),n(e,r,i+3,o+3,s)}}function Tn(t){let n=Math.floor(t);if(n===t)return We(t);let e=t-n,r=2*t+1;return(i,o,s,a,f)=>{if(!((a-=f)>=s))return;let u=n*
o[s],l=f*n,c=l+f;for(let h=s,d=s+l;h<d;h+=f)u+=o[Math.min(a,h)];for(let h=s,d=a;h<=d;h+=f)u+=o[Math.min(a,h+l)],i[h]=(u+e*(o[Math.max(s,h-c)]+o[Math.min(a,h+c)]))/
r,u-=o[Math.max(s,h-l)]}}function We(t){let n=2*t+1;return(e,r,i,o,s)=>{if(!((o-=s)>=i))return;let a=t*r[i],f=s*t;for(let u=i,l=i+f;u<l;u+=s)a+=r[Math.min(o,u)];
for(let u=i,l=o;u<=l;u+=s)a+=r[Math.min(o,u+f)],e[u]=a/n,a-=r[Math.max(i,u-f)]}}var Ye=Array.prototype,Di=Ye.slice;var Ue=Math.sqrt(50),Ve=Math.sqrt(10),Ge=Math.sqrt(2);function At(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),s=o>=Ue?10:o>=
Ve?5:o>=Ge?2:1,a,f,u;return i<0?(u=Math.pow(10,-i)/s,a=Math.round(t*u),f=Math.round(n*u),a/u<t&&++a,f/u>n&&--f,u=-u):(u=Math.pow(10,i)*s,a=Math.round(t/u),f=Math.
round(n/u),a*u<t&&++a,f*u>n&&--f),f<a&&.5<=e&&e<2?At(t,n,e*2):[a,f,u]}function qn(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,s]=r?
At(n,t,e):At(t,n,e);if(!(o>=i))return[];let a=o-i+1,f=new Array(a);if(r)if(s<0)for(let u=0;u<a;++u)f[u]=(o-u)/-s;else for(let u=0;u<a;++u)f[u]=(o-u)*s;else if(s<
0)for(let u=0;u<a;++u)f[u]=(i+u)/-s;else for(let u=0;u<a;++u)f[u]=(i+u)*s;return f}function St(t,n,e){return n=+n,t=+t,e=+e,At(t,n,e)[2]}function In(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?St(n,t,e):St(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var Oi=Ke(Math.random);function Ke(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let s=t()*o--|0,a=e[o+r];e[o+r]=e[s+r],e[s+r]=a}return e}}function nt(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function ht(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function z(){}var U=.7,
tt=1/U,J="\\s*([+-]?\\d+)\\s*",lt="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",q="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Qe=/^#([0-9a-f]{3,8})$/,
Je=new RegExp(`^rgb\\(${J},${J},${J}\\)$`),Ze=new RegExp(`^rgb\\(${q},${q},${q}\\)$`),tr=new RegExp(`^rgba\\(${J},${J},${J},${lt}\\)$`),nr=new RegExp(`^rgba\\(${q}\
,${q},${q},${lt}\\)$`),er=new RegExp(`^hsl\\(${lt},${q},${q}\\)$`),rr=new RegExp(`^hsla\\(${lt},${q},${q},${lt}\\)$`),Rn={aliceblue:15792383,antiquewhite:16444375,
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
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};nt(z,et,{copy(t){return Object.
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:Ln,formatHex:Ln,formatHex8:ir,formatHsl:or,formatRgb:Pn,toString:Pn});function Ln(){
return this.rgb().formatHex()}function ir(){return this.rgb().formatHex8()}function or(){return _n(this).formatHsl()}function Pn(){return this.rgb().formatRgb()}
function et(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=Qe.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?Dn(n):e===3?new y(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?$t(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?$t(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
Je.exec(t))?new y(n[1],n[2],n[3],1):(n=Ze.exec(t))?new y(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=tr.exec(t))?$t(n[1],n[2],n[3],n[4]):(n=nr.exec(t))?$t(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=er.exec(t))?Cn(n[1],n[2]/100,n[3]/100,1):(n=rr.exec(t))?Cn(n[1],n[2]/100,n[3]/100,n[4]):Rn.hasOwnProperty(t)?Dn(Rn[t]):
t==="transparent"?new y(NaN,NaN,NaN,0):null}function Dn(t){return new y(t>>16&255,t>>8&255,t&255,1)}function $t(t,n,e,r){return r<=0&&(t=n=e=NaN),new y(t,n,e,r)}
function an(t){return t instanceof z||(t=et(t)),t?(t=t.rgb(),new y(t.r,t.g,t.b,t.opacity)):new y}function dt(t,n,e,r){return arguments.length===1?an(t):new y(t,
n,e,r??1)}function y(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}nt(y,dt,ht(z,{brighter(t){return t=t==null?tt:Math.pow(tt,t),new y(this.r*t,this.g*t,
this.b*t,this.opacity)},darker(t){return t=t==null?U:Math.pow(U,t),new y(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new y(W(this.
r),W(this.g),W(this.b),Tt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&
this.opacity<=1},hex:On,formatHex:On,formatHex8:sr,formatRgb:jn,toString:jn}));function On(){return`#${X(this.r)}${X(this.g)}${X(this.b)}`}function sr(){return`\
#${X(this.r)}${X(this.g)}${X(this.b)}${X((isNaN(this.opacity)?1:this.opacity)*255)}`}function jn(){let t=Tt(this.opacity);return`${t===1?"rgb(":"rgba("}${W(this.
r)}, ${W(this.g)}, ${W(this.b)}${t===1?")":`, ${t})`}`}function Tt(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function W(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function X(t){return t=W(t),(t<16?"0":"")+t.toString(16)}function Cn(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new E(t,n,e,r)}
function _n(t){if(t instanceof E)return new E(t.h,t.s,t.l,t.opacity);if(t instanceof z||(t=et(t)),!t)return new E;if(t instanceof E)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),s=NaN,a=o-i,f=(o+i)/2;return a?(n===o?s=(e-r)/a+(e<r)*6:e===o?s=(r-n)/a+2:s=(n-e)/a+4,a/=f<.5?o+i:2-
o-i,s*=60):a=f>0&&f<1?0:s,new E(s,a,f,t.opacity)}function It(t,n,e,r){return arguments.length===1?_n(t):new E(t,n,e,r??1)}function E(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}nt(E,It,ht(z,{brighter(t){return t=t==null?tt:Math.pow(tt,t),new E(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?U:
Math.pow(U,t),new E(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*
e-r;return new y(nn(t>=240?t-240:t+120,i,r),nn(t,i,r),nn(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new E(zn(this.h),Et(this.s),Et(this.l),Tt(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=Tt(this.opacity);return`${t===
1?"hsl(":"hsla("}${zn(this.h)}, ${Et(this.s)*100}%, ${Et(this.l)*100}%${t===1?")":`, ${t})`}`}}));function zn(t){return t=(t||0)%360,t<0?t+360:t}function Et(t){
return Math.max(0,Math.min(1,t||0))}function nn(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var Xn=Math.PI/180,Wn=180/Math.PI,qt=18,
Yn=.96422,Un=1,Vn=.82521,Gn=4/29,Z=6/29,Kn=3*Z*Z,ar=Z*Z*Z;function Qn(t){if(t instanceof I)return new I(t.l,t.a,t.b,t.opacity);if(t instanceof O)return Zn(t);t instanceof
y||(t=an(t));var n=sn(t.r),e=sn(t.g),r=sn(t.b),i=en((.2225045*n+.7168786*e+.0606169*r)/Un),o,s;return n===e&&e===r?o=s=i:(o=en((.4360747*n+.3850649*e+.1430804*r)/
Yn),s=en((.0139322*n+.0971045*e+.7141733*r)/Vn)),new I(116*i-16,500*(o-i),200*(i-s),t.opacity)}function Jn(t,n,e,r){return arguments.length===1?Qn(t):new I(t,n,e,r??1)}function I(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}nt(I,Jn,ht(z,{brighter(t){
return new I(this.l+qt*(t??1),this.a,this.b,this.opacity)},darker(t){return new I(this.l-qt*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Yn*rn(n),t=Un*rn(t),e=Vn*rn(e),new y(on(3.1338561*n-1.6168667*t-.4906146*e),on(-.9787684*n+1.9161415*
t+.033454*e),on(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function en(t){return t>ar?Math.pow(t,1/3):t/Kn+Gn}function rn(t){return t>Z?t*t*t:Kn*(t-Gn)}
function on(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function sn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function ur(t){
if(t instanceof O)return new O(t.h,t.c,t.l,t.opacity);if(t instanceof I||(t=Qn(t)),t.a===0&&t.b===0)return new O(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Wn;return new O(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Rt(t,n,e,r){return arguments.length===1?ur(t):new O(t,n,e,r??1)}function O(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function Zn(t){if(isNaN(
t.h))return new I(t.l,0,0,t.opacity);var n=t.h*Xn;return new I(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}nt(O,Rt,ht(z,{brighter(t){return new O(this.h,this.
c,this.l+qt*(t??1),this.opacity)},darker(t){return new O(this.h,this.c,this.l-qt*(t??1),this.opacity)},rgb(){return Zn(this).rgb()}}));var te=-.14861,un=1.78277,
fn=-.29227,Lt=-.90649,ct=1.97294,Hn=ct*Lt,Bn=ct*un,Fn=un*fn-Lt*te;function fr(t){if(t instanceof Y)return new Y(t.h,t.s,t.l,t.opacity);t instanceof y||(t=an(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Fn*r+Hn*n-Bn*e)/(Fn+Hn-Bn),o=r-i,s=(ct*(e-i)-fn*o)/Lt,a=Math.sqrt(s*s+o*o)/(ct*i*(1-i)),f=a?Math.atan2(s,o)*Wn-120:NaN;return new Y(
f<0?f+360:f,a,i,t.opacity)}function Pt(t,n,e,r){return arguments.length===1?fr(t):new Y(t,n,e,r??1)}function Y(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}nt(Y,Pt,ht(z,{brighter(t){return t=t==null?tt:Math.pow(tt,t),new Y(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?U:Math.pow(U,t),new Y(this.
h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*Xn,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new y(
255*(n+e*(te*r+un*i)),255*(n+e*(fn*r+Lt*i)),255*(n+e*(ct*r)),this.opacity)}}));function ie(t,n,e,r,i){var o=t*t,s=o*t;return((1-3*t+3*o-s)*n+(4-6*o+3*s)*e+(1+3*t+3*o-3*s)*r+s*i)/6}function lr(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],s=r>0?t[r-1]:2*i-o,a=r<n-1?t[r+2]:2*o-i;return ie((e-r/n)*n,s,i,o,a)}}function cr(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return ie((e-r/n)*n,i,o,s,a)}}var Ot=t=>()=>t;function oe(t,n){return function(e){
return t+e*n}}function hr(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function dn(t,n){var e=n-t;return e?oe(t,e>
180||e<-180?e-360*Math.round(e/360):e):Ot(isNaN(t)?n:t)}function dr(t){return(t=+t)==1?k:function(n,e){return e-n?hr(n,e,t):Ot(isNaN(n)?e:n)}}function k(t,n){var e=n-
t;return e?oe(t,e):Ot(isNaN(t)?n:t)}var ne=(function t(n){var e=dr(n);function r(i,o){var s=e((i=dt(i)).r,(o=dt(o)).r),a=e(i.g,o.g),f=e(i.b,o.b),u=k(i.opacity,o.
opacity);return function(l){return i.r=s(l),i.g=a(l),i.b=f(l),i.opacity=u(l),i+""}}return r.gamma=t,r})(1);function se(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=dt(n[s]),r[s]=a.r||0,i[s]=a.g||0,o[s]=a.b||0;return r=t(r),i=t(i),o=t(o),a.opacity=1,function(f){return a.
r=r(f),a.g=i(f),a.b=o(f),a+""}}}var Hi=se(lr),Bi=se(cr);function pr(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function mr(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function gr(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),s;for(s=0;s<r;++s)i[s]=jt(t[s],n[s]);for(;s<e;++s)o[s]=n[s];return function(a){
for(s=0;s<r;++s)o[s]=i[s](a);return o}}function xr(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function T(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function wr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=jt(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var cn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,ln=new RegExp(cn.source,
"g");function yr(t){return function(){return t}}function br(t){return function(n){return t(n)+""}}function Mr(t,n){var e=cn.lastIndex=ln.lastIndex=0,r,i,o,s=-1,
a=[],f=[];for(t=t+"",n=n+"";(r=cn.exec(t))&&(i=ln.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(r=r[0])===(i=i[0])?a[s]?a[s]+=i:a[++s]=i:(a[++s]=
null,f.push({i:s,x:T(r,i)})),e=ln.lastIndex;return e<n.length&&(o=n.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?f[0]?br(f[0].x):yr(n):(n=f.length,function(u){for(var l=0,
c;l<n;++l)a[(c=f[l]).i]=c.x(u);return a.join("")})}function jt(t,n){var e=typeof n,r;return n==null||e==="boolean"?Ot(n):(e==="number"?T:e==="string"?(r=et(n))?
(n=r,ne):Mr:n instanceof et?ne:n instanceof Date?xr:mr(n)?pr:Array.isArray(n)?gr:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?wr:T)(t,n)}function ae(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var ee=180/Math.PI,hn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function ue(t,n,e,r,i,o){var s,a,f;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(f=t*e+n*r)&&(e-=t*f,r-=n*f),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,f/=a),t*r<n*e&&(t=-t,
n=-n,f=-f,s=-s),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*ee,skewX:Math.atan(f)*ee,scaleX:s,scaleY:a}}var Dt;function vr(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?hn:ue(n.a,n.b,n.c,n.d,n.e,n.f)}function kr(t){return t==null||(Dt||(Dt=document.createElementNS(
"http://www.w3.org/2000/svg","g")),Dt.setAttribute("transform",t),!(t=Dt.transform.baseVal.consolidate()))?hn:(t=t.matrix,ue(t.a,t.b,t.c,t.d,t.e,t.f))}function fe(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,l,c,h,d,m){if(u!==c||l!==h){var p=d.push("translate(",null,n,null,e);m.push({i:p-4,x:T(u,c)},{i:p-2,x:T(
l,h)})}else(c||h)&&d.push("translate("+c+n+h+e)}function s(u,l,c,h){u!==l?(u-l>180?l+=360:l-u>180&&(u+=360),h.push({i:c.push(i(c)+"rotate(",null,r)-2,x:T(u,l)})):
l&&c.push(i(c)+"rotate("+l+r)}function a(u,l,c,h){u!==l?h.push({i:c.push(i(c)+"skewX(",null,r)-2,x:T(u,l)}):l&&c.push(i(c)+"skewX("+l+r)}function f(u,l,c,h,d,m){
if(u!==c||l!==h){var p=d.push(i(d)+"scale(",null,",",null,")");m.push({i:p-4,x:T(u,c)},{i:p-2,x:T(l,h)})}else(c!==1||h!==1)&&d.push(i(d)+"scale("+c+","+h+")")}return function(u,l){
var c=[],h=[];return u=t(u),l=t(l),o(u.translateX,u.translateY,l.translateX,l.translateY,c,h),s(u.rotate,l.rotate,c,h),a(u.skewX,l.skewX,c,h),f(u.scaleX,u.scaleY,
l.scaleX,l.scaleY,c,h),u=l=null,function(d){for(var m=-1,p=h.length,w;++m<p;)c[(w=h[m]).i]=w.x(d);return c.join("")}}}var Fi=fe(vr,"px, ","px)","deg)"),_i=fe(kr,
", ",")",")"),Nr=1e-12;function re(t){return((t=Math.exp(t))+1/t)/2}function Ar(t){return((t=Math.exp(t))-1/t)/2}function Sr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var Xi=(function t(n,e,r){function i(o,s){var a=o[0],f=o[1],u=o[2],l=s[0],c=s[1],h=s[2],d=l-a,m=c-f,p=d*d+m*m,w,N;if(p<Nr)N=Math.log(h/u)/n,w=function(F){return[
a+F*d,f+F*m,u*Math.exp(n*F*N)]};else{var P=Math.sqrt(p),B=(h*h-u*u+r*p)/(2*u*e*P),$=(h*h-u*u-r*p)/(2*h*e*P),C=Math.log(Math.sqrt(B*B+1)-B),v=Math.log(Math.sqrt(
$*$+1)-$);N=(v-C)/n,w=function(F){var bt=F*N,ut=re(C),Mt=u/(e*P)*(ut*Sr(n*bt+C)-Ar(C));return[a+Mt*d,f+Mt*m,u*ut/re(n*bt+C)]}}return w.duration=Math.abs(N)*1e3*
n/Math.SQRT2,w}return i.rho=function(o){var s=Math.max(.001,+o),a=s*s,f=a*a;return t(s,a,f)},i})(Math.SQRT2,2,4);function le(t){return function(n,e){var r=t((n=
It(n)).h,(e=It(e)).h),i=k(n.s,e.s),o=k(n.l,e.l),s=k(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=i(a),n.l=o(a),n.opacity=s(a),n+""}}}var Wi=le(dn),
Yi=le(k);function ce(t){return function(n,e){var r=t((n=Rt(n)).h,(e=Rt(e)).h),i=k(n.c,e.c),o=k(n.l,e.l),s=k(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=i(
a),n.l=o(a),n.opacity=s(a),n+""}}}var Ui=ce(dn),Vi=ce(k);function he(t){return(function n(e){e=+e;function r(i,o){var s=t((i=Pt(i)).h,(o=Pt(o)).h),a=k(i.s,o.s),
f=k(i.l,o.l),u=k(i.opacity,o.opacity);return function(l){return i.h=s(l),i.s=a(l),i.l=f(Math.pow(l,e)),i.opacity=u(l),i+""}}return r.gamma=n,r})(1)}var Gi=he(dn),
Ki=he(k);function $r(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function zt(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function rt(t){return t=zt(Math.
abs(t)),t?t[1]:NaN}function Er(t,n){return function(e,r){for(var i=e.length,o=[],s=0,a=t[0],f=0;i>0&&a>0&&(f+a+1>r&&(a=Math.max(1,r-f)),o.push(e.substring(i-=a,
i+a)),!((f+=a+1)>r));)a=t[s=(s+1)%t.length];return o.reverse().join(n)}}function Tr(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var qr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function pt(t){if(!(n=qr.exec(t)))throw new Error("invalid format: "+t);var n;
return new pn({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}pt.prototype=pn.prototype;
function pn(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}pn.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Ir(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var Ht;function Rr(t,n){var e=zt(t,n);if(!e)return Ht=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(Ht=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,s=r.length;return o===s?r:o>s?r+new Array(o-s+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+zt(t,Math.
max(0,n+o-1))[0]}function de(t,n){var e=zt(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var pe={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:$r,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>de(t*100,n),r:de,s:Rr,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function me(t){return t}var ge=Array.prototype.map,xe=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Lr(t){var n=t.
grouping===void 0||t.thousands===void 0?me:Er(ge.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?me:Tr(ge.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":
t.minus+"",f=t.nan===void 0?"NaN":t.nan+"";function u(c,h){c=pt(c);var d=c.fill,m=c.align,p=c.sign,w=c.symbol,N=c.zero,P=c.width,B=c.comma,$=c.precision,C=c.trim,
v=c.type;v==="n"?(B=!0,v="g"):pe[v]||($===void 0&&($=12),C=!0,v="g"),(N||d==="0"&&m==="=")&&(N=!0,d="0",m="=");var F=(h&&h.prefix!==void 0?h.prefix:"")+(w==="$"?
e:w==="#"&&/[boxX]/.test(v)?"0"+v.toLowerCase():""),bt=(w==="$"?r:/[%p]/.test(v)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),ut=pe[v],Mt=/[defgprs%]/.test(v);$=$===
void 0?6:/[gprs]/.test(v)?Math.max(1,Math.min(21,$)):Math.max(0,Math.min(20,$));function kn(g){var _=F,A=bt,G,Nn,vt;if(v==="c")A=ut(g)+A,g="";else{g=+g;var kt=g<
0||1/g<0;if(g=isNaN(g)?f:ut(Math.abs(g),$),C&&(g=Ir(g)),kt&&+g==0&&p!=="+"&&(kt=!1),_=(kt?p==="("?p:a:p==="-"||p==="("?"":p)+_,A=(v==="s"&&!isNaN(g)&&Ht!==void 0?
xe[8+Ht/3]:"")+A+(kt&&p==="("?")":""),Mt){for(G=-1,Nn=g.length;++G<Nn;)if(vt=g.charCodeAt(G),48>vt||vt>57){A=(vt===46?i+g.slice(G+1):g.slice(G))+A,g=g.slice(0,G);
break}}}B&&!N&&(g=n(g,1/0));var Nt=_.length+g.length+A.length,D=Nt<P?new Array(P-Nt+1).join(d):"";switch(B&&N&&(g=n(D+g,D.length?P-A.length:1/0),D=""),m){case"<":
g=_+g+A+D;break;case"=":g=_+D+g+A;break;case"^":g=D.slice(0,Nt=D.length>>1)+_+g+A+D.slice(Nt);break;default:g=D+_+g+A;break}return o(g)}return kn.toString=function(){
return c+""},kn}function l(c,h){var d=Math.max(-8,Math.min(8,Math.floor(rt(h)/3)))*3,m=Math.pow(10,-d),p=u((c=pt(c),c.type="f",c),{suffix:xe[8+d/3]});return function(w){
return p(m*w)}}return{format:u,formatPrefix:l}}var Ct,R,mn;Pr({thousands:",",grouping:[3],currency:["$",""]});function Pr(t){return Ct=Lr(t),R=Ct.format,mn=Ct.formatPrefix,
Ct}function we(t){return Math.max(0,-rt(Math.abs(t)))}function ye(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(rt(n)/3)))*3-rt(Math.abs(t)))}function be(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,rt(n)-rt(t))+1}function Dr(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function Or(t){return function(){return t}}function jr(t){return+t}var Me=[0,1];function it(t){return t}function gn(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:Or(isNaN(n)?NaN:.5)}function Cr(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function zr(t,n,e){var r=t[0],i=t[1],o=n[0],
s=n[1];return i<r?(r=gn(i,r),o=e(s,o)):(r=gn(r,i),o=e(o,s)),function(a){return o(r(a))}}function Hr(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)i[s]=gn(t[s],t[s+1]),o[s]=e(n[s],n[s+1]);return function(a){var f=$n(t,a,1,r)-1;return o[f](
i[f](a))}}function Br(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function Fr(){var t=Me,
n=Me,e=jt,r,i,o,s=it,a,f,u;function l(){var h=Math.min(t.length,n.length);return s!==it&&(s=Cr(t[0],t[h-1])),a=h>2?Hr:zr,f=u=null,c}function c(h){return h==null||
isNaN(h=+h)?o:(f||(f=a(t.map(r),n,e)))(r(s(h)))}return c.invert=function(h){return s(i((u||(u=a(n,t.map(r),T)))(h)))},c.domain=function(h){return arguments.length?
(t=Array.from(h,jr),l()):t.slice()},c.range=function(h){return arguments.length?(n=Array.from(h),l()):n.slice()},c.rangeRound=function(h){return n=Array.from(h),
e=ae,l()},c.clamp=function(h){return arguments.length?(s=h?!0:it,l()):s!==it},c.interpolate=function(h){return arguments.length?(e=h,l()):e},c.unknown=function(h){
return arguments.length?(o=h,c):o},function(h,d){return r=h,i=d,l()}}function _r(){return Fr()(it,it)}function Xr(t,n,e,r){var i=In(t,n,e),o;switch(r=pt(r??",f"),
r.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=ye(i,s))&&(r.precision=o),mn(r,s)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=be(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=we(i))&&
(r.precision=o-(r.type==="%")*2);break}}return R(r)}function Wr(t){var n=t.domain;return t.ticks=function(e){var r=n();return qn(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return Xr(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,s=r[i],a=r[o],f,u,l=10;for(a<s&&(u=
s,s=a,a=u,u=i,i=o,o=u);l-- >0;){if(u=St(s,a,e),u===f)return r[i]=s,r[o]=a,n(r);if(u>0)s=Math.floor(s/u)*u,a=Math.ceil(a/u)*u;else if(u<0)s=Math.ceil(s*u)/u,a=Math.
floor(a*u)/u;else break;f=u}return t},t}function mt(){var t=_r();return t.copy=function(){return Br(t,mt())},Dr.apply(t,arguments),Wr(t)}var xn=R(".3~r"),Yr=R(".2~f"),Ur=R(".1e"),Vr="⁰¹²³⁴⁵⁶⁷⁸⁹",V=R(".6~r"),Bt=R(".2f"),fo=R(".3f");function gt(t){let n=[...String(Math.abs(t))].map(e=>Vr[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function Ft(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?xn(t):(t<0?"−":"")+wn(Math.log10(n))}function wn(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${gt(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${gt(38)}: infinite in float32`;if(t>-3&&t<4)return xn(10**
t);let e=Math.floor(t+1e-9);return`${Yr(10**(t-e))} × ${gt(e)}`}function ot(t){if(!Number.isFinite(t))return"not a number";let n=Math.abs(t);return n!==0&&(n>=
1e5||n<.001)?Ur(t).replace("e+","e").replace("e-","e−"):xn(t)}var st={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]},Gr=5;function ve(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,
`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-background-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(
.8)}}function yn(t){let n=t.getContext("2d");if(!n)throw new Error("This browser draws no canvas.");return n}function ke(t){let n=window.devicePixelRatio||1,[e,
r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let s=yn(t);return s.
setTransform(n,0,0,n,0,0),s.clearRect(0,0,e,r),{g:s,width:e,height:r}}function Ne(t,n=!1){let e=mt(t,[0,1]).ticks(Gr);return n?e.filter(Number.isInteger):e}function Kr(t,{
log:n,counts:e,zero:r}){let i=Ne(t,n||e).map(o=>[o,n?gt(o):Ft(o)]);return typeof r!="number"||r<t[0]?i:[[r,"0"],...i.filter(([o])=>o>r+1)]}function _t(t,n,e,r,i){
t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function Qr(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.
textBaseline="middle",t.fillText(n,0,0),t.restore()}function Xt(t,n,e,r,i){let{g:o,width:s,height:a}=t,f={left:52,right:s-8,top:8,bottom:a-38},u=mt(r,[f.left,f.
right]),l=mt(i,[f.bottom,f.top]);o.font=`11px ${n.font}`,o.lineWidth=1,o.strokeStyle=n.grid,o.fillStyle=n.text,o.textAlign="right",o.textBaseline="middle";for(let[
c,h]of Kr(i,e))_t(o,f.left,l(c),f.right,l(c)),o.fillText(h,f.left-5,l(c));o.textAlign="center",o.textBaseline="top";for(let c of Ne(r,e.whole))o.fillText(V(c),u(
c),f.bottom+5);return o.fillText(e.x,(f.left+f.right)/2,f.bottom+21),Qr(o,e.y,10,f),o.strokeStyle=n.axis,o.strokeRect(f.left,f.top,f.right-f.left,f.bottom-f.top),
o.save(),o.beginPath(),o.rect(f.left,f.top-1,f.right-f.left+1,f.bottom-f.top+2),o.clip(),{x:u,y:l,box:f}}function Ae(t,n,e,r,i,o=!0){t.beginPath(),t.arc(n,e,r,0,
2*Math.PI),t.fillStyle=t.strokeStyle=i,t.lineWidth=1.5,o?t.fill():t.stroke()}function bn(t,n,e,r,i,o,s=4){t.lineJoin="round",t.lineWidth=s,t.strokeStyle=o,t.strokeText(n,e,r),t.fillStyle=i,t.fillText(n,e,r)}var b=(t,n,e)=>Math.min(Math.max(t,n),e),Wt=(t,n)=>Math.round(t*10**n)/10**n,H=(t,n,e)=>t+(n-t)*e,L=t=>Math.floor(t+1e-9);var Jr=.28;function Zr(t,n,e,r){let[i,o]=e.range,s=[[e.limits.floor,"below this, float32 is 0"],[e.limits.ceiling,"above this, float32 is infinite"]];for(let[a,
f]of s)a<i||a>o||(t.strokeStyle=t.fillStyle=r.text,t.setLineDash([1,3]),_t(t,n.box.left,n.y(a),n.box.right,n.y(a)),t.setLineDash([]),t.textAlign="left",t.textBaseline=
a<0?"bottom":"top",t.fillText(f,n.box.left+4,n.y(a)+(a<0?-2:2)))}function ti(t,{x:n,box:e},{at:r,text:i},o){t.strokeStyle=o.muted,t.setLineDash([3,3]),_t(t,n(r),
e.top,n(r),e.bottom),t.setLineDash([]);let s=n(r)>(e.left+e.right)/2;t.fillStyle=o.text,t.textAlign=s?"right":"left",t.textBaseline="top",t.fillText(i,n(r)+(s?-4:
4),e.top+22)}function ni(t,n,e,r){let i=n.values[e]+(n.scales?e*r:0);return i===-1/0&&t.zero!==null?t.zero:t.log?b(i,t.limits.floor,t.limits.ceiling):i}function Se(t,n,e,r){
let{g:i}=t,{sweeping:o,steps:s,shift:a}=r,f=o?e.sweep_range:e.range,u=Xt(t,n,e,[0,s],f);e.log&&Zr(i,u,{...e,range:f},n);for(let l of e.marks)ti(i,u,l,n);for(let l of e.
series){let c=p=>u.y(ni(e,l,p,a)),h=p=>{let w=Math.floor(p);return w===p?c(w):H(c(w),c(w+1),p-w)},d=p=>{i.beginPath();for(let w=0;w<=p;w++)i.lineTo(u.x(w),c(w));
i.lineTo(u.x(p),h(p)),i.stroke()},m=l.played&&!o;i.strokeStyle=l.color,i.lineWidth=l.width,i.setLineDash(st[l.dash]),i.globalAlpha=m?Jr:1,d(s),i.globalAlpha=1,m&&
d(r.at),i.setLineDash([]),m&&Ae(i,u.x(r.at),h(r.at),5,l.color)}return i.restore(),u}var ei="http://www.w3.org/2000/svg";function M(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function x(t,n={},...e){let r=M(document.createElement(t),n);return r.append(...e),r}function S(t,n={},...e){
let r=M(document.createElementNS(ei,t),n);return r.append(...e),r}function j(t,n){t.textContent!==n&&(t.textContent=n)}var Yt=class{dragging=!1;constructor(n,e=()=>performance.now()){this.send=n,this.now=e,this.waiting=void 0,this.resting=void 0,this.moved=-1/0,this.told=-1/0}move(n){
this.moved=this.now(),this.#t(n,80)}drop(n){this.dragging=!1,this.#t(n,0)}isAhead(n){return this.dragging||!n&&this.now()-this.moved<3e3}#t(n,e){clearTimeout(this.
waiting),clearTimeout(this.resting);let r=Math.max(0,this.told+e-this.now());this.waiting=setTimeout(()=>{this.told=this.now(),this.send({at:n,rests:!1})},r),this.
dragging||(this.resting=setTimeout(()=>this.send({at:n,rests:!0}),r+400))}};var xt=t=>t.getAttribute("aria-readonly")==="true";function Ut(t,{start:n,move:e,end:r}){let i,o=()=>{i!==void 0&&(i=void 0,r?.())},s=t;s.addEventListener("poin\
terdown",a=>{xt(t)||n?.(a)===!1||(i=a.pointerId,s.setPointerCapture(i))}),s.addEventListener("pointermove",a=>{a.pointerId===i&&e(a)}),s.addEventListener("point\
erup",o),s.addEventListener("pointercancel",o)}var ri={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]};function Vt(t,n){t.addEventListener("ke\
ydown",e=>{let r=ri[e.key];r&&(e.preventDefault(),n(r[0],r[1],e))})}var ii={dot:({color:t})=>S("circle",{cx:13,cy:5,r:4,fill:t}),ring:({color:t})=>S("circle",{cx:13,cy:5,r:3.5,fill:"none",stroke:t,"stroke-width":1.5}),square:({color:t})=>S(
"rect",{x:9,y:1,width:8,height:8,fill:t}),arrow:({color:t})=>S("path",{d:"M9 1h8l-4 8z",fill:t}),line:({color:t,dash:n})=>{let e=st[n].join(" ");return S("line",
{x2:26,y1:5,y2:5,stroke:t,"stroke-width":2.5,"stroke-dasharray":e})}};function $e(t){let n=t.map(e=>x("span",{},S("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},
ii[e.mark](e)),e.name));return x("div",{class:"legend"},...n)}function Ee(t,n){let e=n.sweeping?n.steps:L(n.at),r=`${t.symbol} = ${e}`,i=[n.sweeping?`ρ = ${Bt(n.rho)}, ${r}`:r];for(let o of t.panels)o.kind==="strip"&&i.push(
si(o,e)),o.kind==="lines"&&i.push(...oi(o,e,n.shift));return i}function oi(t,n,e){return t.series.filter(r=>r.spoken).map(r=>{let i=r.values[n]+(r.scales?n*e:0);
return`${r.name}: ${t.log?wn(i,t.limits):Ft(i)}`})}function si(t,n){let e=t.columns-Math.max(n,1),r=0;for(let i=0;i<t.rows;i++)r+=t.values[i*t.columns+e];return`${t.
name} at t = ${e+1}: ${Bt(r/t.rows)}`}var ai=.25,Gt=class{position=0;last=0;speed=1;playing=!1;constructor(n,e=()=>"runs",r=requestAnimationFrame){this.changed=n,this.state=e,this.nextFrame=r,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let n=++this.runs;
this.#t(n)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(n){this.playing=!1,this.position=b(n,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(n,e=this.position){this.last=n,this.position=b(e,0,n),this.changed()}#t(n){let{
nextFrame:e}=this;e(r=>this.#n(r,n))}#n(n,e){let r=this.state();if(!(!this.playing||e!==this.runs)){if(r==="ended"){this.pause();return}if(r==="runs"){let i=Math.
min((n-(this.before??n))/1e3,ai);if(this.position=Math.min(this.position+i*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=n,this.#t(e)}}};var wt={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-\
6.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},vn=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,ui=t=>S("svg",{viewBox:"0 0 24 24","aria-hidden":"tru\
e"},S("path",{d:t})),Mn=(t,n,e)=>x("button",{type:"button","aria-label":t,title:t,click:e},ui(n)),Kt=class{constructor({unit:n,speeds:e,speed:r},i){this.visible=
!0,this.timeline=new Gt(()=>{this.#t(),i()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:o}=this;o.speed=r,this.path=S("path"),this.
word=x("span"),this.slider=x("input",{type:"range",min:0,step:1,"aria-label":n[0].toUpperCase()+n.slice(1),input:()=>o.go(this.slider.valueAsNumber),keydown:a=>this.#n(
a)});let s=x("select",{"aria-label":"Speed",title:"Speed",change:()=>o.speed=Number(s.value)},...e.map(a=>x("option",{value:a,selected:a===r},`${a} ${n}s/s`)));
this.buttons=x("div",{class:"buttons",keydown:a=>this.#r(a)},x("button",{type:"button",class:"play",click:()=>o.toggle()},S("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),Mn(`One ${n} back`,wt.back,()=>o.back()),Mn(`One ${n} on`,wt.on,()=>o.on()),Mn("Reset",wt.reset,()=>o.go(0))),this.root=x("di\
v",{class:"transport"},this.buttons,this.slider,s),this.#t()}watch(n){new IntersectionObserver(r=>{this.visible=r[r.length-1].isIntersecting}).observe(n)}begin(){
vn()||this.timeline.play()}describe(n){M(this.slider,{"aria-valuetext":n})}#t(){let{playing:n,position:e,last:r}=this.timeline;M(this.path,{d:n?wt.pause:wt.play}),
j(this.word,n?"Pause":"Play"),this.slider.max=String(r),this.slider.value=String(L(e))}#n(n){n.key===" "&&(n.preventDefault(),this.timeline.toggle())}#r(n){let{
timeline:e}=this,i=new Map([["ArrowLeft",()=>e.back()],["ArrowRight",()=>e.on()],["Home",()=>e.go(0)],["End",()=>e.go(e.last)]]).get(n.key);i&&(n.preventDefault(),
i())}};var Te="data-player-ahead",fi=50,li={unit:"step",speeds:[2,5,15,30,60],speed:15},ci={label:"",symbol:"",steps:0,panels:[],sweep:null,handle:null,compact:!1,id:""},
yt=class{scene=ci;sweeping=!1;canvases=[];captions=[];frames=[];#t="";#n=0;constructor(n,e,r=li){this.kinds=n,this.equip=e,this.transport=new Kt(r,()=>this.draw()),
this.sweepButton=x("button",{type:"button",hidden:!0,"aria-pressed":"false",click:()=>this.#i(!this.sweeping)}),this.transport.root.append(this.sweepButton),this.
panels=x("div",{class:"panels"}),this.readout=x("output",{"aria-live":"polite"}),this.root=x("div",{class:"player",role:"group"},this.transport.root,this.panels,
this.readout),this.watcher=new ResizeObserver(()=>this.draw()),this.transport.watch(this.root)}get timeline(){return this.transport.timeline}rest(){this.timeline.
pause(),document.body.removeAttribute(Te)}get ahead(){return this.sweeping}show(n){let e=this.scene.panels.length===0,r=JSON.stringify([n.handle!==null,n.panels.
map(i=>this.built(i))]);this.scene=n,this.frames=[],M(this.root,{"aria-label":n.label}),this.root.classList.toggle("compact",n.compact),this.sweepButton.hidden=
!n.sweep,j(this.sweepButton,n.sweep?.label??""),r!==this.#t&&this.#e(),this.#t=r,n.panels.forEach((i,o)=>{M(this.canvases[o],{"aria-label":i.label}),j(this.captions[o],
i.title)}),this.sweeping&&!n.sweep?this.#i(!1):this.timeline.reach(this.#r()),e&&this.transport.begin()}built({kind:n,legend:e}){return[n,e]}#r(){return this.sweeping&&
this.scene.sweep?this.scene.sweep.shifts.length-1:this.scene.steps}#e(){this.watcher.disconnect(),this.canvases=this.scene.panels.map(()=>x("canvas",{role:"img"})),
this.captions=this.scene.panels.map(()=>x("figcaption"));let n=this.scene.panels.map((e,r)=>{let i=this.canvases[r],o=x("figure",{class:`panel ${e.kind}`},this.
captions[r],$e(e.legend),i),s=this.equip?.(this,e,r,i);return s&&o.append(s),o});this.panels.replaceChildren(...n);for(let e of this.canvases)this.watcher.observe(
e)}#i(n){let{timeline:e}=this;n&&!this.sweeping&&(this.#n=e.position),this.sweeping=n,M(this.sweepButton,{"aria-pressed":String(n)}),e.pause(),e.reach(this.#r(),
n?0:this.#n),n&&e.play()}moment(){let{sweep:n,steps:e}=this.scene,{position:r}=this.timeline,i=L(r);return this.sweeping&&n?{sweeping:!0,at:e,steps:e,shift:n.shifts[i],
rho:n.rhos[i]}:{sweeping:!1,at:vn()?i:r,steps:e,shift:0,rho:Number.NaN}}draw(){if(!this.root.isConnected||this.scene.panels.length===0)return;let n=ve(this.root),
e=this.moment();this.scene.panels.forEach((r,i)=>{let o=ke(this.canvases[i]);Math.min(o.width,o.height)>fi&&(this.frames[i]=this.kinds[r.kind](o,n,r,e))}),(this.
scene.sweep||this.scene.handle)&&document.body.toggleAttribute(Te,this.ahead),M(this.readout,{"aria-live":this.timeline.playing?"off":"polite"}),this.report(e)}report(n){
let e=Ee(this.scene,n);this.transport.describe(e[0]),j(this.readout,e.join(" · "))}pixel(n,e,r){let i=this.frames[n];if(!i)return;let{offsetLeft:o,offsetTop:s}=this.
canvases[n];return{left:`${o+i.x(e)}px`,top:`${s+i.y(r)}px`}}};function qe(t,n,e){let r=i=>{let o=t.frames[n];if(!o||t.sweeping)return;let{left:s,right:a}=o.box,f=b((i.offsetX-s)/(a-s),0,1);t.timeline.go(Math.round(f*t.scene.
steps))};e.addEventListener("pointerdown",r),e.addEventListener("pointermove",i=>i.buttons===1&&r(i))}var Ie=t=>x("div",{class:"handle",tabindex:0,role:"slider",
"aria-label":t,"aria-valuenow":0});function at({drawn:t},n){let e=t.length/2-1,r=Math.min(L(n),e),i=Math.min(r+1,e),o=n-r;return{k:r,w:H(t[2*r],t[2*i],o),b:H(t[2*r+1],t[2*i+1],o)}}function Qt(t,n,e,r,i){
t.lineJoin=t.lineCap="round",t.setLineDash([]),t.strokeStyle=e,t.lineWidth=i+3,r(),t.stroke(),t.setLineDash(st[n.dash]),t.strokeStyle=n.color,t.lineWidth=i,t.stroke(),
t.setLineDash([])}function Jt(t,n,e,r,i,o){t.beginPath(),n.mark==="circle"?t.arc(r,i,o,0,2*Math.PI):t.rect(r-o,i-o,2*o,2*o),t.fillStyle=n.color,t.strokeStyle=e,
t.lineWidth=2.5,t.fill(),t.stroke()}var hi=4;function di(t){let n=new Map;return e=>{let r=n.get(e);if(!r){r=new Image,r.onload=t,r.src=e,n.set(e,r);let[i]=n.keys();n.size>hi&&n.delete(i)}return r.
complete&&r.naturalWidth>0?r:null}}function Re(t,n,e){t.beginPath();for(let r=0;r<e.length;r+=2)t.lineTo(n.x(e[r]),n.y(e[r+1]));t.stroke()}function Le(t,n,e,r){
let i=at(e,r);t.beginPath();for(let o=0;o<=i.k;o++)t.lineTo(n.x(e.drawn[2*o]),n.y(e.drawn[2*o+1]));t.lineTo(n.x(i.w),n.y(i.b))}function pi(t,n,e,r,i,o){let{box:s}=i,
a=at(e,o),f=b(i.x(a.w),s.left+9,s.right-9),u=b(i.y(a.b),s.top+9,s.bottom-9);t.save(),t.translate(f,u),t.rotate(Math.atan2(i.y(a.b)-u,i.x(a.w)-f)),t.beginPath(),
t.moveTo(9,0),t.lineTo(-7,-8),t.lineTo(-7,8),t.closePath(),t.fillStyle=e.color,t.strokeStyle=r,t.lineWidth=2,t.fill(),t.stroke(),t.restore();let[l,c]=[ot(e.position[2*
a.k]),ot(e.position[2*a.k+1])],h=`off the map: w = ${l}, b = ${c}`;t.font=`600 12px ${n.font}`;let{width:d}=t.measureText(h),m=b(f-d/2,s.left+6,s.right-d-6);t.textAlign=
"left",t.textBaseline="middle",bn(t,h,m,u<(s.top+s.bottom)/2?u+22:u-22,n.text,r)}function mi(t,n,e,r){let[i,o,s]=e.key_text,a=13,[f,u]=[r.left+10,r.bottom-22];t.
font=`11px ${n.font}`,t.textBaseline="middle",t.textAlign="left";let l=(h,d,m)=>bn(t,h,d,m,n.text,e.halo,3);l(i,f,u-11),l(o,f,u+a/2);let c=f+t.measureText(o).width+
5;e.key.forEach((h,d)=>{t.fillStyle=h,t.fillRect(c+d*a,u,a+.5,a)}),t.strokeStyle=n.axis,t.lineWidth=1,t.strokeRect(c,u,e.key.length*a,a),l(s,c+e.key.length*a+5,
u+a/2)}function gi(t,n,e,r){t.strokeStyle=e.text,t.lineWidth=1.3,t.setLineDash([2,3]);for(let i of r.folds)Re(t,n,i);t.setLineDash([8,4]),Re(t,n,r.wall),t.setLineDash(
[])}function Pe(t){let n=di(t);return(e,r,i,{at:o})=>{let{g:s}=e,a=Xt(e,r,i,i.w,i.b),{left:f,right:u,top:l,bottom:c}=a.box,h=n(i.image);h&&s.drawImage(h,f,l,u-f,
c-l),gi(s,a,r,i),mi(s,r,i,a.box);for(let d of i.walks)s.globalAlpha=.4,s.strokeStyle=d.color,s.lineWidth=1.2,Le(s,a,d,d.drawn.length/2-1),s.stroke(),s.globalAlpha=
1,Qt(s,d,i.halo,()=>Le(s,a,d,o),2.4);for(let d of i.walks){let m=at(d,o);d.outside[m.k]?pi(s,r,d,i.halo,a,o):Jt(s,d,i.halo,a.x(m.w),a.y(m.b),7)}return s.restore(),
a}}var De=.8;function Oe(t,n,e){let[r,i]=[Math.sin(t.turn),Math.cos(t.turn)],[o,s]=[Math.sin(t.tilt),Math.cos(t.tilt)],a=Math.min((n-16)/1.42,(e-30)/(1.3*o+De*s));
return(f,u,l)=>{let[c,h]=[f-.5,u-.5],[d,m]=[c*i-h*r,c*r+h*i],p=-m*o+(.5-l)*De*s;return[n/2+d*a,e/2-8+p*a,m]}}function xi(t,n){let e=r=>Array.from({length:n},(i,o)=>r?
o:n-1-o);return{rows:e(Math.cos(t.turn)<0),columns:e(Math.sin(t.turn)<0)}}function wi(t,n,e,r){let i=n.size,o=new Float32Array(2*i*i);for(let f=0;f<i*i;f++){let[
u,l]=r(f%i/(i-1),Math.floor(f/i)/(i-1),n.heights[f]);o.set([u,l],2*f)}let{rows:s,columns:a}=xi(e,i-1);t.lineWidth=.7;for(let f of s)for(let u of a){let l=f*i+u;
t.beginPath();for(let c of[l,l+1,l+i+1,l+i])t.lineTo(o[2*c],o[2*c+1]);t.closePath(),t.fillStyle=t.strokeStyle=n.colors[n.bands[l]],t.fill(),t.stroke()}}function yi(){
let t=new WeakMap;return(n,e,{width:r,height:i})=>{let o=window.devicePixelRatio||1,s=[e.turn,e.tilt,r,i,o].join(),a=t.get(n);if(a?.key===s)return a.canvas;let f=x(
"canvas",{width:Math.round(r*o),height:Math.round(i*o)}),u=yn(f);return u.setTransform(o,0,0,o,0,0),wi(u,n,e,Oe(e,r,i)),t.set(n,{key:s,canvas:f}),f}}function bi(t,n,e,r){
t.strokeStyle=n.axis,t.lineWidth=1,t.beginPath();for(let[a,f]of[[0,0],[1,0],[1,1],[0,1],[0,0]]){let[u,l]=r(a,f,0);t.lineTo(u,l)}t.stroke(),t.fillStyle=n.text,t.
font=`11px ${n.font}`,t.textAlign="center",t.textBaseline="top";let i=r(.5,0,0)[2]<r(.5,1,0)[2]?0:1,o=r(0,.5,0)[2]<r(1,.5,0)[2]?0:1,s=(a,f,u)=>{let[l,c]=r(f,u,0);
t.fillText(a,l,c+5)};s(`${e.x} = ${V(e.w[0])}`,.08,i),s(`${e.x} = ${V(e.w[1])}`,.92,i),s(`${e.y} = ${V(e.b[0])}`,o,.14),s(`${e.y} = ${V(e.b[1])}`,o,.86)}function Mi(t,n,e,r,i){
let[o,s]=[n.w,n.b],a=m=>{let p=(e.drawn[2*m]-o[0])/(o[1]-o[0]),w=(e.drawn[2*m+1]-s[0])/(s[1]-s[0]),[N,P]=r(p,w,Math.min(e.loss[m]/n.top,1));return[N,P]},f=at(e,
i),u=()=>{let m=!1;t.beginPath();for(let p=0;p<=f.k;p++)m&&!e.outside[p]?t.lineTo(...a(p)):e.outside[p]||t.moveTo(...a(p)),m=!e.outside[p]};if(Qt(t,e,n.halo,u,2),
e.outside[f.k])return;let l=Math.min(f.k+1,e.outside.length-1),c=a(f.k),h=e.outside[l]?c:a(l),d=i-f.k;Jt(t,e,n.halo,H(c[0],h[0],d),H(c[1],h[1],d),5)}function je(t){
let n=yi();return(e,r,i,o)=>{let{g:s,width:a,height:f}=e,u=t();s.drawImage(n(i,u,e),0,0,a,f);let l=Oe(u,a,f);bi(s,r,i,l);for(let c of i.walks)Mi(s,i,c,l,o.at)}}var Ce=["update","w","b","loss E","|g|","|g| clipped"];function vi(t,n,e){let r=Math.min(n,t.rows-1),o=t.diverged_at!==null&&r>=t.diverged_at?`${t.name}: no num\
ber since update ${t.diverged_at}`:t.name,s=[t.position[2*r],t.position[2*r+1],t.loss[r],t.norm[r]];return[o,...s.map(ot),e?ot(t.clipped_norm[r]):"–"]}var Zt=class{constructor(){
this.root=x("table"),this.head=this.#t("th"),this.rows=[],this.#n(this.head,Ce)}#t(n){let e=Ce.map(()=>x(n));return this.root.append(x("tr",{},...e)),e}#n(n,e){
n.forEach((r,i)=>{j(r,e[i])})}show(n,e,r){for(j(this.head[0],`update ${n} of ${e}`);this.rows.length<r.length;)this.rows.push(this.#t("td"));r.forEach((i,o)=>{this.#n(
this.rows[o],vi(i,n,o>0))})}};var[ki,Ni]=[.05,.01],tn=class extends yt{view={turn:2.7,tilt:.7};table=new Zt;#t;#n=!1;constructor(n){let e={lines:Se,ground:Pe(()=>this.draw()),relief:je(()=>this.
view)};super(e,(r,i,o,s)=>(i.kind==="lines"&&qe(this,o,s),i.kind==="relief"&&this.#a(s),i.kind==="ground"?this.#i(s):void 0)),this.hand=new Yt(n),this.readout.append(
this.table.root)}get#r(){return this.scene.panels.findIndex(n=>n.kind==="ground")}get#e(){return this.scene.panels[this.#r]}show(n){let e=n.panels.find(o=>o.kind===
"ground"),r=this.#e?.start,i=r&&this.hand.isAhead(r.w===e.start.w&&r.b===e.start.b);i&&(e.start=r),super.show(n),!(!this.#n||i)&&(this.#n=!1,this.timeline.go(0),
this.transport.begin())}#i(n){let e=Ie("Start of the walks: arrow keys move it"),r=o=>{let s=this.frames[this.#r];if(!s)return;let a=n.getBoundingClientRect(),{
left:f,right:u,top:l,bottom:c}=s.box,{w:h,b:d}=this.#e,m=(o.clientX-a.left-f)/(u-f),p=(o.clientY-a.top-l)/(c-l);this.#o(h[0]+m*(h[1]-h[0]),d[1]-p*(d[1]-d[0]))},
i=o=>{this.hand.dragging=!0,this.timeline.pause(),r(o)};for(let o of[n,e])Ut(o,{start:s=>xt(e)||s.pointerType==="touch"&&o===n?!1:(i(s),!0),move:r,end:()=>this.#s()});
return n.addEventListener("click",o=>{o.pointerType!=="touch"||xt(e)||(i(o),this.#s())}),Vt(e,(o,s,a)=>{if(xt(e))return;let f=a.shiftKey?Ni:ki,{w:u,b:l}=this.#e.
start;this.#o(u+f*o,l+f*s)}),this.#t=e,e}#o(n,e){let{w:r,b:i}=this.#e,o={w:Wt(b(n,...r),2),b:Wt(b(e,...i),2),fixed:!1};this.#e.start=o,this.draw(),this.hand.move(
[o.w,o.b])}#s(){let{w:n,b:e}=this.#e.start;this.#n=!0,this.hand.drop([n,e])}#a(n){M(n,{tabindex:0});let e=(r,i)=>{this.view={turn:this.view.turn+r,tilt:b(this.view.
tilt+i,.15,1.5)},this.draw()};Ut(n,{move:r=>e(r.movementX/120,r.movementY/160)}),Vt(n,(r,i)=>e(.1*r,-.08*i))}report(n){let e=L(n.at),{walks:r,start:i}=this.#e;this.
table.show(e,this.scene.steps,r),this.transport.describe(`update ${e} of ${this.scene.steps}`),this.#t&&(Object.assign(this.#t.style,this.pixel(this.#r,i.w,i.b)),
M(this.#t,{"aria-valuenow":i.w,"aria-valuetext":`w ${i.w}, b ${i.b}`}),M(this.#t,{"aria-readonly":String(i.fixed)}))}};function ze(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=s=>Array.isArray(s)?s.map(o):s===null||typeof s!="object"?s:s.floats?i.subarray(s.floats[0],s.floats[0]+s.floats[1]):Object.fromEntries(Object.entries(
s).map(([a,f])=>[a,o(f)]));return o(r)}function He(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:s}=e;return o.
update(Array.isArray(s)?{...e,data:s[0]}:e),()=>{o.root.isConnected||o.rest()}}}var Es=He(()=>{let t=()=>{},n=new tn(e=>t(e));return{root:n.root,update({data:e,setTriggerValue:r}){t=i=>r("moved",i),n.show(ze(e))},rest:()=>n.rest()}});export{Es as default};
