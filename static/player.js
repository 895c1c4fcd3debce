/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle ac84a7f49cd7f6374fc9056becf965a243fb9277df1f89d33a205fb03185c559 */
function ft(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Le(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function mn(t){let n,e,
r;t.length!==2?(n=ft,e=(a,f)=>ft(t(a),f),r=(a,f)=>t(a)-f):(n=t===ft||t===Le?t:Pe,e=t,r=t);function i(a,f,u=0,l=a.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+
l>>>1;e(a[c],f)<0?u=c+1:l=c}while(u<l)}return u}function o(a,f,u=0,l=a.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+l>>>1;e(a[c],f)<=0?u=c+1:l=c}while(u<l)}
return u}function s(a,f,u=0,l=a.length){let c=i(a,f,u,l-1);return c>u&&r(a[c-1],f)>-r(a[c],f)?c-1:c}return{left:i,center:s,right:o}}function Pe(){return 0}function Oe(t){
return t===null?NaN:+t}var gn=mn(ft),xn=gn.right,yi=gn.left,bi=mn(Oe).center;var Mi=wn(yn),vi=wn(Ce);function wn(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:s}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!s||!e&&!r)return n;let a=e&&t(e),f=r&&t(r),u=i.slice();return a&&f?(G(a,u,i,o,s),G(a,i,u,o,s),G(a,u,i,o,s),Q(f,i,u,o,s),Q(f,u,i,o,s),Q(
f,i,u,o,s)):a?(G(a,i,u,o,s),G(a,u,i,o,s),G(a,i,u,o,s)):f&&(Q(f,i,u,o,s),Q(f,u,i,o,s),Q(f,i,u,o,s)),n}}function G(t,n,e,r,i){for(let o=0,s=r*i;o<s;)t(n,e,o,o+=r,
1)}function Q(t,n,e,r,i){for(let o=0,s=r*i;o<r;++o)t(n,e,o,o+s,r)}function Ce(t){let n=yn(t);return(e,r,i,o,s)=>{i<<=2,o<<=2,s<<=2,n(e,r,i+0,o+0,s),n(e,r,i+1,o+
1,s),n(e,r,i+2,o+2,s),n(e,r,i+3,o+3,s)}}function yn(t){let n=Math.floor(t);if(n===t)return ze(t);let e=t-n,r=2*t+1;return(i,o,s,a,f)=>{if(!((a-=f)>=s))return;let u=n*
o[s],l=f*n,c=l+f;for(let h=s,d=s+l;h<d;h+=f)u+=o[Math.min(a,h)];for(let h=s,d=a;h<=d;h+=f)u+=o[Math.min(a,h+l)],i[h]=(u+e*(o[Math.max(s,h-c)]+o[Math.min(a,h+c)]))/
r,u-=o[Math.max(s,h-l)]}}function ze(t){let n=2*t+1;return(e,r,i,o,s)=>{if(!((o-=s)>=i))return;let a=t*r[i],f=s*t;for(let u=i,l=i+f;u<l;u+=s)a+=r[Math.min(o,u)];
for(let u=i,l=o;u<=l;u+=s)a+=r[Math.min(o,u+f)],e[u]=a/n,a-=r[Math.max(i,u-f)]}}var je=Array.prototype,ki=je.slice;var He=Math.sqrt(50),Be=Math.sqrt(10),Fe=Math.sqrt(2);function kt(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),s=o>=He?10:o>=
Be?5:o>=Fe?2:1,a,f,u;return i<0?(u=Math.pow(10,-i)/s,a=Math.round(t*u),f=Math.round(n*u),a/u<t&&++a,f/u>n&&--f,u=-u):(u=Math.pow(10,i)*s,a=Math.round(t/u),f=Math.
round(n/u),a*u<t&&++a,f*u>n&&--f),f<a&&.5<=e&&e<2?kt(t,n,e*2):[a,f,u]}function bn(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,s]=r?
kt(n,t,e):kt(t,n,e);if(!(o>=i))return[];let a=o-i+1,f=new Array(a);if(r)if(s<0)for(let u=0;u<a;++u)f[u]=(o-u)/-s;else for(let u=0;u<a;++u)f[u]=(o-u)*s;else if(s<
0)for(let u=0;u<a;++u)f[u]=(i+u)/-s;else for(let u=0;u<a;++u)f[u]=(i+u)*s;return f}function Nt(t,n,e){return n=+n,t=+t,e=+e,kt(t,n,e)[2]}function Mn(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?Nt(n,t,e):Nt(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var Ni=_e(Math.random);function _e(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let s=t()*o--|0,a=e[o+r];e[o+r]=e[s+r],e[s+r]=a}return e}}function tt(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function ht(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function z(){}var W=.7,
Z=1/W,K="\\s*([+-]?\\d+)\\s*",lt="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",T="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Xe=/^#([0-9a-f]{3,8})$/,
Ye=new RegExp(`^rgb\\(${K},${K},${K}\\)$`),We=new RegExp(`^rgb\\(${T},${T},${T}\\)$`),Ue=new RegExp(`^rgba\\(${K},${K},${K},${lt}\\)$`),Ve=new RegExp(`^rgba\\(${T}\
,${T},${T},${lt}\\)$`),Ge=new RegExp(`^hsl\\(${lt},${T},${T}\\)$`),Qe=new RegExp(`^hsla\\(${lt},${T},${T},${lt}\\)$`),vn={aliceblue:15792383,antiquewhite:16444375,
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
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};tt(z,nt,{copy(t){return Object.
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:kn,formatHex:kn,formatHex8:Ke,formatHsl:Je,formatRgb:Nn,toString:Nn});function kn(){
return this.rgb().formatHex()}function Ke(){return this.rgb().formatHex8()}function Je(){return Dn(this).formatHsl()}function Nn(){return this.rgb().formatRgb()}
function nt(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=Xe.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?An(n):e===3?new y(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?At(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?At(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
Ye.exec(t))?new y(n[1],n[2],n[3],1):(n=We.exec(t))?new y(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=Ue.exec(t))?At(n[1],n[2],n[3],n[4]):(n=Ve.exec(t))?At(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Ge.exec(t))?En(n[1],n[2]/100,n[3]/100,1):(n=Qe.exec(t))?En(n[1],n[2]/100,n[3]/100,n[4]):vn.hasOwnProperty(t)?An(vn[t]):
t==="transparent"?new y(NaN,NaN,NaN,0):null}function An(t){return new y(t>>16&255,t>>8&255,t&255,1)}function At(t,n,e,r){return r<=0&&(t=n=e=NaN),new y(t,n,e,r)}
function Jt(t){return t instanceof z||(t=nt(t)),t?(t=t.rgb(),new y(t.r,t.g,t.b,t.opacity)):new y}function dt(t,n,e,r){return arguments.length===1?Jt(t):new y(t,
n,e,r??1)}function y(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}tt(y,dt,ht(z,{brighter(t){return t=t==null?Z:Math.pow(Z,t),new y(this.r*t,this.g*t,this.
b*t,this.opacity)},darker(t){return t=t==null?W:Math.pow(W,t),new y(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new y(X(this.r),
X(this.g),X(this.b),$t(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:Sn,formatHex:Sn,formatHex8:Ze,formatRgb:$n,toString:$n}));function Sn(){return`#${_(this.r)}${_(this.g)}${_(this.b)}`}function Ze(){return`#${_(
this.r)}${_(this.g)}${_(this.b)}${_((isNaN(this.opacity)?1:this.opacity)*255)}`}function $n(){let t=$t(this.opacity);return`${t===1?"rgb(":"rgba("}${X(this.r)},\
 ${X(this.g)}, ${X(this.b)}${t===1?")":`, ${t})`}`}function $t(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function X(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function _(t){return t=X(t),(t<16?"0":"")+t.toString(16)}function En(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new q(t,n,e,r)}
function Dn(t){if(t instanceof q)return new q(t.h,t.s,t.l,t.opacity);if(t instanceof z||(t=nt(t)),!t)return new q;if(t instanceof q)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),s=NaN,a=o-i,f=(o+i)/2;return a?(n===o?s=(e-r)/a+(e<r)*6:e===o?s=(r-n)/a+2:s=(n-e)/a+4,a/=f<.5?o+i:2-
o-i,s*=60):a=f>0&&f<1?0:s,new q(s,a,f,t.opacity)}function qt(t,n,e,r){return arguments.length===1?Dn(t):new q(t,n,e,r??1)}function q(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}tt(q,qt,ht(z,{brighter(t){return t=t==null?Z:Math.pow(Z,t),new q(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?W:Math.
pow(W,t),new q(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-
r;return new y(Ut(t>=240?t-240:t+120,i,r),Ut(t,i,r),Ut(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new q(qn(this.h),St(this.s),St(this.l),$t(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=$t(this.opacity);return`${t===
1?"hsl(":"hsla("}${qn(this.h)}, ${St(this.s)*100}%, ${St(this.l)*100}%${t===1?")":`, ${t})`}`}}));function qn(t){return t=(t||0)%360,t<0?t+360:t}function St(t){
return Math.max(0,Math.min(1,t||0))}function Ut(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var Ln=Math.PI/180,Pn=180/Math.PI,Et=18,
On=.96422,Cn=1,zn=.82521,jn=4/29,J=6/29,Hn=3*J*J,tr=J*J*J;function Bn(t){if(t instanceof R)return new R(t.l,t.a,t.b,t.opacity);if(t instanceof P)return _n(t);t instanceof
y||(t=Jt(t));var n=Kt(t.r),e=Kt(t.g),r=Kt(t.b),i=Vt((.2225045*n+.7168786*e+.0606169*r)/Cn),o,s;return n===e&&e===r?o=s=i:(o=Vt((.4360747*n+.3850649*e+.1430804*r)/
On),s=Vt((.0139322*n+.0971045*e+.7141733*r)/zn)),new R(116*i-16,500*(o-i),200*(i-s),t.opacity)}function Fn(t,n,e,r){return arguments.length===1?Bn(t):new R(t,n,e,r??1)}function R(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}tt(R,Fn,ht(z,{brighter(t){
return new R(this.l+Et*(t??1),this.a,this.b,this.opacity)},darker(t){return new R(this.l-Et*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=On*Gt(n),t=Cn*Gt(t),e=zn*Gt(e),new y(Qt(3.1338561*n-1.6168667*t-.4906146*e),Qt(-.9787684*n+1.9161415*
t+.033454*e),Qt(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Vt(t){return t>tr?Math.pow(t,1/3):t/Hn+jn}function Gt(t){return t>J?t*t*t:Hn*(t-jn)}
function Qt(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function Kt(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function nr(t){
if(t instanceof P)return new P(t.h,t.c,t.l,t.opacity);if(t instanceof R||(t=Bn(t)),t.a===0&&t.b===0)return new P(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Pn;return new P(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function It(t,n,e,r){return arguments.length===1?nr(t):new P(t,n,e,r??1)}function P(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function _n(t){if(isNaN(
t.h))return new R(t.l,0,0,t.opacity);var n=t.h*Ln;return new R(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}tt(P,It,ht(z,{brighter(t){return new P(this.h,this.
c,this.l+Et*(t??1),this.opacity)},darker(t){return new P(this.h,this.c,this.l-Et*(t??1),this.opacity)},rgb(){return _n(this).rgb()}}));var Xn=-.14861,Zt=1.78277,
tn=-.29227,Tt=-.90649,ct=1.97294,In=ct*Tt,Tn=ct*Zt,Rn=Zt*tn-Tt*Xn;function er(t){if(t instanceof Y)return new Y(t.h,t.s,t.l,t.opacity);t instanceof y||(t=Jt(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Rn*r+In*n-Tn*e)/(Rn+In-Tn),o=r-i,s=(ct*(e-i)-tn*o)/Tt,a=Math.sqrt(s*s+o*o)/(ct*i*(1-i)),f=a?Math.atan2(s,o)*Pn-120:NaN;return new Y(
f<0?f+360:f,a,i,t.opacity)}function Rt(t,n,e,r){return arguments.length===1?er(t):new Y(t,n,e,r??1)}function Y(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}tt(Y,Rt,ht(z,{brighter(t){return t=t==null?Z:Math.pow(Z,t),new Y(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?W:Math.pow(W,t),new Y(this.
h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*Ln,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new y(
255*(n+e*(Xn*r+Zt*i)),255*(n+e*(tn*r+Tt*i)),255*(n+e*(ct*r)),this.opacity)}}));function Vn(t,n,e,r,i){var o=t*t,s=o*t;return((1-3*t+3*o-s)*n+(4-6*o+3*s)*e+(1+3*t+3*o-3*s)*r+s*i)/6}function rr(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],s=r>0?t[r-1]:2*i-o,a=r<n-1?t[r+2]:2*o-i;return Vn((e-r/n)*n,s,i,o,a)}}function ir(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return Vn((e-r/n)*n,i,o,s,a)}}var Lt=t=>()=>t;function Gn(t,n){return function(e){
return t+e*n}}function or(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function on(t,n){var e=n-t;return e?Gn(t,e>
180||e<-180?e-360*Math.round(e/360):e):Lt(isNaN(t)?n:t)}function sr(t){return(t=+t)==1?M:function(n,e){return e-n?or(n,e,t):Lt(isNaN(n)?e:n)}}function M(t,n){var e=n-
t;return e?Gn(t,e):Lt(isNaN(t)?n:t)}var Yn=(function t(n){var e=sr(n);function r(i,o){var s=e((i=dt(i)).r,(o=dt(o)).r),a=e(i.g,o.g),f=e(i.b,o.b),u=M(i.opacity,o.
opacity);return function(l){return i.r=s(l),i.g=a(l),i.b=f(l),i.opacity=u(l),i+""}}return r.gamma=t,r})(1);function Qn(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=dt(n[s]),r[s]=a.r||0,i[s]=a.g||0,o[s]=a.b||0;return r=t(r),i=t(i),o=t(o),a.opacity=1,function(f){return a.
r=r(f),a.g=i(f),a.b=o(f),a+""}}}var Ei=Qn(rr),qi=Qn(ir);function ar(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function ur(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function fr(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),s;for(s=0;s<r;++s)i[s]=Pt(t[s],n[s]);for(;s<e;++s)o[s]=n[s];return function(a){
for(s=0;s<r;++s)o[s]=i[s](a);return o}}function lr(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function I(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function cr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Pt(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var en=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,nn=new RegExp(en.source,
"g");function hr(t){return function(){return t}}function dr(t){return function(n){return t(n)+""}}function pr(t,n){var e=en.lastIndex=nn.lastIndex=0,r,i,o,s=-1,
a=[],f=[];for(t=t+"",n=n+"";(r=en.exec(t))&&(i=nn.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(r=r[0])===(i=i[0])?a[s]?a[s]+=i:a[++s]=i:(a[++s]=
null,f.push({i:s,x:I(r,i)})),e=nn.lastIndex;return e<n.length&&(o=n.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?f[0]?dr(f[0].x):hr(n):(n=f.length,function(u){for(var l=0,
c;l<n;++l)a[(c=f[l]).i]=c.x(u);return a.join("")})}function Pt(t,n){var e=typeof n,r;return n==null||e==="boolean"?Lt(n):(e==="number"?I:e==="string"?(r=nt(n))?
(n=r,Yn):pr:n instanceof nt?Yn:n instanceof Date?lr:ur(n)?ar:Array.isArray(n)?fr:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?cr:I)(t,n)}function Kn(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var Wn=180/Math.PI,rn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function Jn(t,n,e,r,i,o){var s,a,f;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(f=t*e+n*r)&&(e-=t*f,r-=n*f),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,f/=a),t*r<n*e&&(t=-t,
n=-n,f=-f,s=-s),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*Wn,skewX:Math.atan(f)*Wn,scaleX:s,scaleY:a}}var Dt;function mr(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?rn:Jn(n.a,n.b,n.c,n.d,n.e,n.f)}function gr(t){return t==null||(Dt||(Dt=document.createElementNS(
"http://www.w3.org/2000/svg","g")),Dt.setAttribute("transform",t),!(t=Dt.transform.baseVal.consolidate()))?rn:(t=t.matrix,Jn(t.a,t.b,t.c,t.d,t.e,t.f))}function Zn(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,l,c,h,d,g){if(u!==c||l!==h){var p=d.push("translate(",null,n,null,e);g.push({i:p-4,x:I(u,c)},{i:p-2,x:I(
l,h)})}else(c||h)&&d.push("translate("+c+n+h+e)}function s(u,l,c,h){u!==l?(u-l>180?l+=360:l-u>180&&(u+=360),h.push({i:c.push(i(c)+"rotate(",null,r)-2,x:I(u,l)})):
l&&c.push(i(c)+"rotate("+l+r)}function a(u,l,c,h){u!==l?h.push({i:c.push(i(c)+"skewX(",null,r)-2,x:I(u,l)}):l&&c.push(i(c)+"skewX("+l+r)}function f(u,l,c,h,d,g){
if(u!==c||l!==h){var p=d.push(i(d)+"scale(",null,",",null,")");g.push({i:p-4,x:I(u,c)},{i:p-2,x:I(l,h)})}else(c!==1||h!==1)&&d.push(i(d)+"scale("+c+","+h+")")}return function(u,l){
var c=[],h=[];return u=t(u),l=t(l),o(u.translateX,u.translateY,l.translateX,l.translateY,c,h),s(u.rotate,l.rotate,c,h),a(u.skewX,l.skewX,c,h),f(u.scaleX,u.scaleY,
l.scaleX,l.scaleY,c,h),u=l=null,function(d){for(var g=-1,p=h.length,x;++g<p;)c[(x=h[g]).i]=x.x(d);return c.join("")}}}var Ii=Zn(mr,"px, ","px)","deg)"),Ti=Zn(gr,
", ",")",")"),xr=1e-12;function Un(t){return((t=Math.exp(t))+1/t)/2}function wr(t){return((t=Math.exp(t))-1/t)/2}function yr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var Ri=(function t(n,e,r){function i(o,s){var a=o[0],f=o[1],u=o[2],l=s[0],c=s[1],h=s[2],d=l-a,g=c-f,p=d*d+g*g,x,v;if(p<xr)v=Math.log(h/u)/n,x=function(B){return[
a+B*d,f+B*g,u*Math.exp(n*B*v)]};else{var j=Math.sqrt(p),H=(h*h-u*u+r*p)/(2*u*e*j),E=(h*h-u*u-r*p)/(2*h*e*j),C=Math.log(Math.sqrt(H*H+1)-H),b=Math.log(Math.sqrt(
E*E+1)-E);v=(b-C)/n,x=function(B){var wt=B*v,ut=Un(C),yt=u/(e*j)*(ut*yr(n*wt+C)-wr(C));return[a+yt*d,f+yt*g,u*ut/Un(n*wt+C)]}}return x.duration=Math.abs(v)*1e3*
n/Math.SQRT2,x}return i.rho=function(o){var s=Math.max(.001,+o),a=s*s,f=a*a;return t(s,a,f)},i})(Math.SQRT2,2,4);function te(t){return function(n,e){var r=t((n=
qt(n)).h,(e=qt(e)).h),i=M(n.s,e.s),o=M(n.l,e.l),s=M(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=i(a),n.l=o(a),n.opacity=s(a),n+""}}}var Di=te(on),
Li=te(M);function ne(t){return function(n,e){var r=t((n=It(n)).h,(e=It(e)).h),i=M(n.c,e.c),o=M(n.l,e.l),s=M(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=i(
a),n.l=o(a),n.opacity=s(a),n+""}}}var Pi=ne(on),Oi=ne(M);function ee(t){return(function n(e){e=+e;function r(i,o){var s=t((i=Rt(i)).h,(o=Rt(o)).h),a=M(i.s,o.s),
f=M(i.l,o.l),u=M(i.opacity,o.opacity);return function(l){return i.h=s(l),i.s=a(l),i.l=f(Math.pow(l,e)),i.opacity=u(l),i+""}}return r.gamma=n,r})(1)}var Ci=ee(on),
zi=ee(M);function br(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Ct(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function et(t){return t=Ct(Math.
abs(t)),t?t[1]:NaN}function Mr(t,n){return function(e,r){for(var i=e.length,o=[],s=0,a=t[0],f=0;i>0&&a>0&&(f+a+1>r&&(a=Math.max(1,r-f)),o.push(e.substring(i-=a,
i+a)),!((f+=a+1)>r));)a=t[s=(s+1)%t.length];return o.reverse().join(n)}}function vr(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var kr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function pt(t){if(!(n=kr.exec(t)))throw new Error("invalid format: "+t);var n;
return new sn({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}pt.prototype=sn.prototype;
function sn(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}sn.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Nr(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var zt;function Ar(t,n){var e=Ct(t,n);if(!e)return zt=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(zt=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,s=r.length;return o===s?r:o>s?r+new Array(o-s+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+Ct(t,Math.
max(0,n+o-1))[0]}function re(t,n){var e=Ct(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var ie={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:br,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>re(t*100,n),r:re,s:Ar,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function oe(t){return t}var se=Array.prototype.map,ae=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Sr(t){var n=t.
grouping===void 0||t.thousands===void 0?oe:Mr(se.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?oe:vr(se.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":
t.minus+"",f=t.nan===void 0?"NaN":t.nan+"";function u(c,h){c=pt(c);var d=c.fill,g=c.align,p=c.sign,x=c.symbol,v=c.zero,j=c.width,H=c.comma,E=c.precision,C=c.trim,
b=c.type;b==="n"?(H=!0,b="g"):ie[b]||(E===void 0&&(E=12),C=!0,b="g"),(v||d==="0"&&g==="=")&&(v=!0,d="0",g="=");var B=(h&&h.prefix!==void 0?h.prefix:"")+(x==="$"?
e:x==="#"&&/[boxX]/.test(b)?"0"+b.toLowerCase():""),wt=(x==="$"?r:/[%p]/.test(b)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),ut=ie[b],yt=/[defgprs%]/.test(b);E=E===
void 0?6:/[gprs]/.test(b)?Math.max(1,Math.min(21,E)):Math.max(0,Math.min(20,E));function dn(m){var F=B,N=wt,V,pn,bt;if(b==="c")N=ut(m)+N,m="";else{m=+m;var Mt=m<
0||1/m<0;if(m=isNaN(m)?f:ut(Math.abs(m),E),C&&(m=Nr(m)),Mt&&+m==0&&p!=="+"&&(Mt=!1),F=(Mt?p==="("?p:a:p==="-"||p==="("?"":p)+F,N=(b==="s"&&!isNaN(m)&&zt!==void 0?
ae[8+zt/3]:"")+N+(Mt&&p==="("?")":""),yt){for(V=-1,pn=m.length;++V<pn;)if(bt=m.charCodeAt(V),48>bt||bt>57){N=(bt===46?i+m.slice(V+1):m.slice(V))+N,m=m.slice(0,V);
break}}}H&&!v&&(m=n(m,1/0));var vt=F.length+m.length+N.length,L=vt<j?new Array(j-vt+1).join(d):"";switch(H&&v&&(m=n(L+m,L.length?j-N.length:1/0),L=""),g){case"<":
m=F+m+N+L;break;case"=":m=F+L+m+N;break;case"^":m=L.slice(0,vt=L.length>>1)+F+m+N+L.slice(vt);break;default:m=L+F+m+N;break}return o(m)}return dn.toString=function(){
return c+""},dn}function l(c,h){var d=Math.max(-8,Math.min(8,Math.floor(et(h)/3)))*3,g=Math.pow(10,-d),p=u((c=pt(c),c.type="f",c),{suffix:ae[8+d/3]});return function(x){
return p(g*x)}}return{format:u,formatPrefix:l}}var Ot,D,an;$r({thousands:",",grouping:[3],currency:["$",""]});function $r(t){return Ot=Sr(t),D=Ot.format,an=Ot.formatPrefix,
Ot}function ue(t){return Math.max(0,-et(Math.abs(t)))}function fe(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(et(n)/3)))*3-et(Math.abs(t)))}function le(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,et(n)-et(t))+1}function Er(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function qr(t){return function(){return t}}function Ir(t){return+t}var ce=[0,1];function rt(t){return t}function un(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:qr(isNaN(n)?NaN:.5)}function Tr(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function Rr(t,n,e){var r=t[0],i=t[1],o=n[0],
s=n[1];return i<r?(r=un(i,r),o=e(s,o)):(r=un(r,i),o=e(o,s)),function(a){return o(r(a))}}function Dr(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)i[s]=un(t[s],t[s+1]),o[s]=e(n[s],n[s+1]);return function(a){var f=xn(t,a,1,r)-1;return o[f](
i[f](a))}}function Lr(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function Pr(){var t=ce,
n=ce,e=Pt,r,i,o,s=rt,a,f,u;function l(){var h=Math.min(t.length,n.length);return s!==rt&&(s=Tr(t[0],t[h-1])),a=h>2?Dr:Rr,f=u=null,c}function c(h){return h==null||
isNaN(h=+h)?o:(f||(f=a(t.map(r),n,e)))(r(s(h)))}return c.invert=function(h){return s(i((u||(u=a(n,t.map(r),I)))(h)))},c.domain=function(h){return arguments.length?
(t=Array.from(h,Ir),l()):t.slice()},c.range=function(h){return arguments.length?(n=Array.from(h),l()):n.slice()},c.rangeRound=function(h){return n=Array.from(h),
e=Kn,l()},c.clamp=function(h){return arguments.length?(s=h?!0:rt,l()):s!==rt},c.interpolate=function(h){return arguments.length?(e=h,l()):e},c.unknown=function(h){
return arguments.length?(o=h,c):o},function(h,d){return r=h,i=d,l()}}function Or(){return Pr()(rt,rt)}function Cr(t,n,e,r){var i=Mn(t,n,e),o;switch(r=pt(r??",f"),
r.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=fe(i,s))&&(r.precision=o),an(r,s)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=le(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=ue(i))&&
(r.precision=o-(r.type==="%")*2);break}}return D(r)}function zr(t){var n=t.domain;return t.ticks=function(e){var r=n();return bn(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return Cr(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,s=r[i],a=r[o],f,u,l=10;for(a<s&&(u=
s,s=a,a=u,u=i,i=o,o=u);l-- >0;){if(u=Nt(s,a,e),u===f)return r[i]=s,r[o]=a,n(r);if(u>0)s=Math.floor(s/u)*u,a=Math.ceil(a/u)*u;else if(u<0)s=Math.ceil(s*u)/u,a=Math.
floor(a*u)/u;else break;f=u}return t},t}function mt(){var t=Or();return t.copy=function(){return Lr(t,mt())},Er.apply(t,arguments),zr(t)}var he=D(".3~r"),jr=D(".2~f"),Ki=D(".1e"),Hr="⁰¹²³⁴⁵⁶⁷⁸⁹",de=D(".6~r"),it=D(".2f"),Ji=D(".3f");function gt(t){let n=[...String(Math.abs(t))].map(e=>Hr[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function jt(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?he(t):(t<0?"−":"")+fn(Math.log10(n))}function fn(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${gt(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${gt(38)}: infinite in float32`;if(t>-3&&t<4)return he(10**
t);let e=Math.floor(t+1e-9);return`${jr(10**(t-e))} × ${gt(e)}`}var Ht={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]},Br=5;function pe(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,
`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-background-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(
.8)}}function ln(t){let n=t.getContext("2d");if(!n)throw new Error("This browser draws no canvas.");return n}function me(t){let n=window.devicePixelRatio||1,[e,
r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let s=ln(t);return s.
setTransform(n,0,0,n,0,0),s.clearRect(0,0,e,r),{g:s,width:e,height:r}}function ge(t,n=!1){let e=mt(t,[0,1]).ticks(Br);return n?e.filter(Number.isInteger):e}function Fr(t,{
log:n,counts:e,zero:r}){let i=ge(t,n||e).map(o=>[o,n?gt(o):jt(o)]);return typeof r!="number"||r<t[0]?i:[[r,"0"],...i.filter(([o])=>o>r+1)]}function A(t,n,e,r,i){
t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function _r(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.
textBaseline="middle",t.fillText(n,0,0),t.restore()}function U(t,n,e,r,i){let{g:o,width:s,height:a}=t,f={left:52,right:s-8,top:8,bottom:a-38},u=mt(r,[f.left,f.right]),
l=mt(i,[f.bottom,f.top]);o.font=`11px ${n.font}`,o.lineWidth=1,o.strokeStyle=n.grid,o.fillStyle=n.text,o.textAlign="right",o.textBaseline="middle";for(let[c,h]of Fr(
i,e))A(o,f.left,l(c),f.right,l(c)),o.fillText(h,f.left-5,l(c));o.textAlign="center",o.textBaseline="top";for(let c of ge(r,e.whole))o.fillText(de(c),u(c),f.bottom+
5);return o.fillText(e.x,(f.left+f.right)/2,f.bottom+21),_r(o,e.y,10,f),o.strokeStyle=n.axis,o.strokeRect(f.left,f.top,f.right-f.left,f.bottom-f.top),o.save(),o.
beginPath(),o.rect(f.left,f.top-1,f.right-f.left+1,f.bottom-f.top+2),o.clip(),{x:u,y:l,box:f}}function O(t,n,e,r,i,o=!0){t.beginPath(),t.arc(n,e,r,0,2*Math.PI),
t.fillStyle=t.strokeStyle=i,t.lineWidth=1.5,o?t.fill():t.stroke()}function xe(t,n,e,r,i){t.fillStyle=i,t.fillRect(n-r,e-r,2*r,2*r)}var k=(t,n,e)=>Math.min(Math.max(t,n),e),we=(t,n)=>Math.round(t*10**n)/10**n,ot=(t,n,e)=>t+(n-t)*e,st=t=>Math.floor(t+1e-9);var Xr=.28;function Yr(t,n,e,r){let[i,o]=e.range,s=[[e.limits.floor,"below this, float32 is 0"],[e.limits.ceiling,"above this, float32 is infinite"]];for(let[a,
f]of s)a<i||a>o||(t.strokeStyle=t.fillStyle=r.text,t.setLineDash([1,3]),A(t,n.box.left,n.y(a),n.box.right,n.y(a)),t.setLineDash([]),t.textAlign="left",t.textBaseline=
a<0?"bottom":"top",t.fillText(f,n.box.left+4,n.y(a)+(a<0?-2:2)))}function Wr(t,{x:n,box:e},{at:r,text:i},o){t.strokeStyle=o.muted,t.setLineDash([3,3]),A(t,n(r),
e.top,n(r),e.bottom),t.setLineDash([]);let s=n(r)>(e.left+e.right)/2;t.fillStyle=o.text,t.textAlign=s?"right":"left",t.textBaseline="top",t.fillText(i,n(r)+(s?-4:
4),e.top+22)}function Ur(t,n,e,r){let i=n.values[e]+(n.scales?e*r:0);return i===-1/0&&t.zero!==null?t.zero:t.log?k(i,t.limits.floor,t.limits.ceiling):i}function ye(t,n,e,r){
let{g:i}=t,{sweeping:o,steps:s,shift:a}=r,f=o?e.sweep_range:e.range,u=U(t,n,e,[0,s],f);e.log&&Yr(i,u,{...e,range:f},n);for(let l of e.marks)Wr(i,u,l,n);for(let l of e.
series){let c=p=>u.y(Ur(e,l,p,a)),h=p=>{let x=Math.floor(p);return x===p?c(x):ot(c(x),c(x+1),p-x)},d=p=>{i.beginPath();for(let x=0;x<=p;x++)i.lineTo(u.x(x),c(x));
i.lineTo(u.x(p),h(p)),i.stroke()},g=l.played&&!o;i.strokeStyle=l.color,i.lineWidth=l.width,i.setLineDash(Ht[l.dash]),i.globalAlpha=g?Xr:1,d(s),i.globalAlpha=1,g&&
d(r.at),i.setLineDash([]),g&&O(i,u.x(r.at),h(r.at),5,l.color)}return i.restore(),u}var be=4,Vr=2,Me=1e-6;function Gr({g:t,width:n,height:e},r,i,o){let s=Math.min(n-20,e-46),a=s/2/o,[f,u]=[n/2,4+s/2],l={left:f-s/2,right:f+s/2,top:u-s/2,bottom:u+
s/2};return t.font=`11px ${r.font}`,t.strokeStyle=r.grid,t.lineWidth=1,A(t,l.left,u,l.right,u),A(t,f,l.top,f,l.bottom),t.strokeStyle=r.text,t.setLineDash([4,3]),
t.beginPath(),t.arc(f,u,a,0,2*Math.PI),t.stroke(),t.setLineDash([]),t.fillStyle=r.text,t.textAlign="left",t.textBaseline="bottom",t.fillText("1",f+a+3,u-2),t.fillText(
"i",f+4,u-a-2),t.textAlign="center",t.textBaseline="top",t.fillText(i.x,f,e-17),{x:c=>f+c*a,y:c=>u-c*a,box:l}}function Qr(t,n,e,r,i,o,s){let a=Math.max(i,1),f=u=>{
let l=Math.exp(e*u);return[n.x(l*Math.cos(r*u)),n.y(l*Math.sin(r*u))]};if(s){t.strokeStyle=o,t.lineWidth=1.5,t.globalAlpha=.6,t.beginPath();let u=Math.min(.25,.25/
Math.max(Math.abs(r),.25));for(let l=1;l<=a&&Math.exp(e*l)<=be;l+=u)t.lineTo(...f(l));t.stroke(),t.globalAlpha=1}Math.exp(e*a)<be&&O(t,...f(a),2.5,o)}function ve(t,n,e,r){
let{g:i}=t,o=Gr(t,n,e,r.sweeping?e.sweep_limit:e.limit),{left:s,right:a,top:f,bottom:u}=o.box;i.save(),i.beginPath(),i.rect(s,f,a-s,u-f),i.clip();let l=10**r.shift;
for(let c=0;c<e.count;c++){let h=e.points[2*c]*l,d=e.points[2*c+1]*l,g=Math.hypot(h,d),p=g>1+Me,x=g<1-Me,v=p?e.colors.grows:x?e.colors.shrinks:n.text;O(i,o.x(h),
o.y(d),4,v,r.sweeping),r.sweeping||Qr(i,o,Math.log(g),Math.atan2(d,h),r.at,v,c<Vr)}return i.restore(),o}var Bt=40;function Kr(t,n,e,r,i){t.fillStyle=i,t.beginPath(),t.moveTo(n-r,e-2*r),t.lineTo(n+r,e-2*r),t.lineTo(n,e),t.fill()}function Jr({values:t,count:n},e,{at:r,
steps:i,shift:o}){let s=Math.floor(r),a=Math.min(s+1,i),f=t[s*n+e]+s*o,u=t[a*n+e]+a*o;return Number.isFinite(f)&&Number.isFinite(u)?ot(f,u,r-s):f}function ke(t,n,e,r){
let{g:i}=t,o=r.sweeping?e.sweep_range:e.range,s=e.count,a=U(t,n,e,[.4,s+.6],o),f=l=>a.y(k(l,o[0],o[1])),u=s>Bt?2.5:4;for(let l=0;l<s;l++){let c=e.values[l],h=Jr(
e,l,r),d=h>=c?e.colors.grows:e.colors.shrinks,g=a.x(l+1);i.strokeStyle=d,i.lineWidth=s>Bt?1.2:2,A(i,g,f(c),g,f(h)),O(i,g,f(c),s>Bt?1.5:2.5,n.muted,!1),h<o[0]?Kr(
i,g,a.box.bottom,u,d):h>=c?O(i,g,f(h),u,d):xe(i,g,f(h),u,d)}return i.restore(),a}function Ne(t,n,e,r){let{g:i}=t,o=r.sweeping?e.sweep_range:e.range,s=U(t,n,e,[.4,
e.count+.6],o);i.strokeStyle=n.text,i.lineWidth=1,i.setLineDash([4,3]),A(i,s.box.left,s.y(1),s.box.right,s.y(1)),i.setLineDash([]);for(let a of e.series){let f=(a.
mark==="ring"?4.5:3)*(e.count>Bt?.7:1);a.values.forEach((u,l)=>{O(i,s.x(l+1),s.y(u*10**r.shift),f,a.color,a.mark==="dot")})}return i.restore(),s}var Zr="http://www.w3.org/2000/svg";function S(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function w(t,n={},...e){let r=S(document.createElement(t),n);return r.append(...e),r}function $(t,n={},...e){
let r=S(document.createElementNS(Zr,t),n);return r.append(...e),r}function at(t,n){t.textContent!==n&&(t.textContent=n)}var Ae=new WeakMap,ti=t=>[1,3,5].map(n=>Number.parseInt(t.slice(n,n+2),16));function ni(t){let{rows:n,columns:e,values:r,most:i}=t,o=new Uint8ClampedArray(4*n*e),
s=t.shades.map(ti);for(let a=0;a<n;a++)for(let f=0;f<e;f++){let u=k(r[a*e+f]/i,0,1)*2,l=u<1?0:1,c=4*((n-1-a)*e+f);for(let h=0;h<3;h++)o[c+h]=ot(s[l][h],s[l+1][h],
u-l);o[c+3]=255}return o}function ei(t){let n=Ae.get(t);if(n)return n;let e=w("canvas",{width:t.columns,height:t.rows});return ln(e).putImageData(new ImageData(
ni(t),t.columns,t.rows),0,0),Ae.set(t,e),e}function Se(t,n,e,r){let{g:i}=t,o=U(t,n,e,[.5,e.columns+.5],[.5,e.rows+.5]),{left:s,right:a,top:f,bottom:u}=o.box;i.imageSmoothingEnabled=
!1,i.drawImage(ei(e),s,f,a-s,u-f);let l=o.x(e.columns-r.at+.5);return i.fillStyle=n.page,i.globalAlpha=.55,i.fillRect(s,f,l-s,u-f),i.globalAlpha=1,i.strokeStyle=
n.text,i.lineWidth=2,A(i,l,f,l,u),i.restore(),o}var Ft=class{#t=!1;#e=-1/0;#n;constructor(n,e=()=>performance.now()){this.tell=n,this.now=e}isAhead(n){return this.#t||this.#n!==void 0?!0:(n&&(this.#e=-1/0),this.
now()-this.#e<3e3)}take(){this.#t=!0}drop(n){this.#t=!1,n&&this.#r()}key(){clearTimeout(this.#n),this.#n=setTimeout(()=>this.#r(),250)}#r(){clearTimeout(this.#n),
this.#n=void 0,this.#e=this.now(),this.tell()}},ri=t=>t.getAttribute("aria-readonly")==="true";function $e(t,{start:n,move:e,end:r}){let i,o=()=>{i!==void 0&&(i=
void 0,r?.())},s=t;s.addEventListener("pointerdown",a=>{ri(t)||n?.(a)===!1||(i=a.pointerId,s.setPointerCapture(i))}),s.addEventListener("pointermove",a=>{a.pointerId===
i&&e(a)}),s.addEventListener("pointerup",o),s.addEventListener("pointercancel",o)}var ii={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]};function Ee(t,n){
t.addEventListener("keydown",e=>{let r=ii[e.key];r&&(e.preventDefault(),n(r[0],r[1],e))})}var oi={dot:({color:t})=>$("circle",{cx:13,cy:5,r:4,fill:t}),ring:({color:t})=>$("circle",{cx:13,cy:5,r:3.5,fill:"none",stroke:t,"stroke-width":1.5}),square:({color:t})=>$(
"rect",{x:9,y:1,width:8,height:8,fill:t}),arrow:({color:t})=>$("path",{d:"M9 1h8l-4 8z",fill:t}),line:({color:t,dash:n})=>{let e=Ht[n].join(" ");return $("line",
{x2:26,y1:5,y2:5,stroke:t,"stroke-width":2.5,"stroke-dasharray":e})}};function qe(t){let n=t.map(e=>w("span",{},$("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},
oi[e.mark](e)),e.name));return w("div",{class:"legend"},...n)}function Ie(t,n){let e=n.sweeping?n.steps:st(n.at),r=`${t.symbol} = ${e}`,i=[n.sweeping?`ρ = ${it(n.rho)}, ${r}`:r];for(let o of t.panels)o.kind==="strip"&&i.push(
ai(o,e)),o.kind==="lines"&&i.push(...si(o,e,n.shift));return i}function si(t,n,e){return t.series.filter(r=>r.spoken).map(r=>{let i=r.values[n]+(r.scales?n*e:0);
return`${r.name}: ${t.log?fn(i,t.limits):jt(i)}`})}function ai(t,n){let e=t.columns-Math.max(n,1),r=0;for(let i=0;i<t.rows;i++)r+=t.values[i*t.columns+e];return`${t.
name} at t = ${e+1}: ${it(r/t.rows)}`}var ui=.25,_t=class{position=0;last=0;speed=1;playing=!1;constructor(n,e=()=>"runs",r=requestAnimationFrame){this.changed=n,this.state=e,this.nextFrame=r,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let n=++this.runs;
this.#t(n)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(n){this.playing=!1,this.position=k(n,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(n,e=this.position){this.last=n,this.position=k(e,0,n),this.changed()}#t(n){let{
nextFrame:e}=this;e(r=>this.#e(r,n))}#e(n,e){let r=this.state();if(!(!this.playing||e!==this.runs)){if(r==="ended"){this.pause();return}if(r==="runs"){let i=Math.
min((n-(this.before??n))/1e3,ui);if(this.position=Math.min(this.position+i*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=n,this.#t(e)}}};var xt={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-\
6.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},hn=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,fi=t=>$("svg",{viewBox:"0 0 24 24","aria-hidden":"tru\
e"},$("path",{d:t})),cn=(t,n,e)=>w("button",{type:"button","aria-label":t,title:t,click:e},fi(n)),Xt=class{constructor({unit:n,speeds:e,speed:r},i){this.visible=
!0,this.timeline=new _t(()=>{this.#t(),i()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:o}=this;o.speed=r,this.path=$("path"),this.
word=w("span"),this.slider=w("input",{type:"range",min:0,step:1,"aria-label":n[0].toUpperCase()+n.slice(1),input:()=>o.go(this.slider.valueAsNumber),keydown:a=>this.#e(
a)});let s=w("select",{"aria-label":"Speed",title:"Speed",change:()=>o.speed=Number(s.value)},...e.map(a=>w("option",{value:a,selected:a===r},`${a} ${n}s/s`)));
this.buttons=w("div",{class:"buttons",keydown:a=>this.#n(a)},w("button",{type:"button",class:"play",click:()=>o.toggle()},$("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),cn(`One ${n} back`,xt.back,()=>o.back()),cn(`One ${n} on`,xt.on,()=>o.on()),cn("Reset",xt.reset,()=>o.go(0))),this.root=w("di\
v",{class:"transport"},this.buttons,this.slider,s),this.#t()}watch(n){new IntersectionObserver(r=>{this.visible=r[r.length-1].isIntersecting}).observe(n)}begin(){
hn()||this.timeline.play()}describe(n){S(this.slider,{"aria-valuetext":n})}#t(){let{playing:n,position:e,last:r}=this.timeline;S(this.path,{d:n?xt.pause:xt.play}),
at(this.word,n?"Pause":"Play"),this.slider.max=String(r),this.slider.value=String(st(e))}#e(n){n.key===" "&&(n.preventDefault(),this.timeline.toggle())}#n(n){let{
timeline:e}=this,i=new Map([["ArrowLeft",()=>e.back()],["ArrowRight",()=>e.on()],["Home",()=>e.go(0)],["End",()=>e.go(e.last)]]).get(n.key);i&&(n.preventDefault(),
i())}};var Te="data-player-ahead",li=50,ci={unit:"step",speeds:[2,5,15,30,60],speed:15},hi={label:"",symbol:"",steps:0,panels:[],sweep:null,handle:null,compact:!1,id:""},
Yt=class{scene=hi;sweeping=!1;canvases=[];captions=[];frames=[];#t="";#e=0;constructor(n,e,r=ci){this.kinds=n,this.equip=e,this.transport=new Xt(r,()=>this.draw()),
this.sweepButton=w("button",{type:"button",hidden:!0,"aria-pressed":"false",click:()=>this.#i(!this.sweeping)}),this.transport.root.append(this.sweepButton),this.
panels=w("div",{class:"panels"}),this.readout=w("output",{"aria-live":"polite"}),this.root=w("div",{class:"player",role:"group"},this.transport.root,this.panels,
this.readout),this.watcher=new ResizeObserver(()=>this.draw()),this.transport.watch(this.root)}get timeline(){return this.transport.timeline}rest(){this.timeline.
pause(),document.body.removeAttribute(Te)}get ahead(){return this.sweeping}show(n){let e=this.scene.panels.length===0,r=JSON.stringify([n.handle!==null,n.panels.
map(i=>this.built(i))]);this.scene=n,this.frames=[],S(this.root,{"aria-label":n.label}),this.root.classList.toggle("compact",n.compact),this.sweepButton.hidden=
!n.sweep,at(this.sweepButton,n.sweep?.label??""),r!==this.#t&&this.#r(),this.#t=r,n.panels.forEach((i,o)=>{S(this.canvases[o],{"aria-label":i.label}),at(this.captions[o],
i.title)}),this.sweeping&&!n.sweep?this.#i(!1):this.timeline.reach(this.#n()),e&&this.transport.begin()}built({kind:n,legend:e}){return[n,e]}#n(){return this.sweeping&&
this.scene.sweep?this.scene.sweep.shifts.length-1:this.scene.steps}#r(){this.watcher.disconnect(),this.canvases=this.scene.panels.map(()=>w("canvas",{role:"img"})),
this.captions=this.scene.panels.map(()=>w("figcaption"));let n=this.scene.panels.map((e,r)=>{let i=this.canvases[r],o=w("figure",{class:`panel ${e.kind}`},this.
captions[r],qe(e.legend),i),s=this.equip?.(this,e,r,i);return s&&o.append(s),o});this.panels.replaceChildren(...n);for(let e of this.canvases)this.watcher.observe(
e)}#i(n){let{timeline:e}=this;n&&!this.sweeping&&(this.#e=e.position),this.sweeping=n,S(this.sweepButton,{"aria-pressed":String(n)}),e.pause(),e.reach(this.#n(),
n?0:this.#e),n&&e.play()}moment(){let{sweep:n,steps:e}=this.scene,{position:r}=this.timeline,i=st(r);return this.sweeping&&n?{sweeping:!0,at:e,steps:e,shift:n.shifts[i],
rho:n.rhos[i]}:{sweeping:!1,at:hn()?i:r,steps:e,shift:0,rho:Number.NaN}}draw(){if(!this.root.isConnected||this.scene.panels.length===0)return;let n=pe(this.root),
e=this.moment();this.scene.panels.forEach((r,i)=>{let o=me(this.canvases[i]);Math.min(o.width,o.height)>li&&(this.frames[i]=this.kinds[r.kind](o,n,r,e))}),(this.
scene.sweep||this.scene.handle)&&document.body.toggleAttribute(Te,this.ahead),S(this.readout,{"aria-live":this.timeline.playing?"off":"polite"}),this.report(e)}report(n){
let e=Ie(this.scene,n);this.transport.describe(e[0]),at(this.readout,e.join(" · "))}pixel(n,e,r){let i=this.frames[n];if(!i)return;let{offsetLeft:o,offsetTop:s}=this.
canvases[n];return{left:`${o+i.x(e)}px`,top:`${s+i.y(r)}px`}}};function di(t,n,e){let r=i=>{let o=t.frames[n];if(!o||t.sweeping)return;let{left:s,right:a}=o.box,f=k((i.offsetX-s)/(a-s),0,1);t.timeline.go(Math.round(f*t.scene.
steps))};e.addEventListener("pointerdown",r),e.addEventListener("pointermove",i=>i.buttons===1&&r(i))}var pi=t=>w("div",{class:"handle",tabindex:0,role:"slider",
"aria-label":t,"aria-valuenow":0}),Wt=class extends Yt{send=()=>{};#t;#e=0;#n=!1;#r=new Ft(()=>this.#s());constructor(n){super(n,(e,r,i,o)=>(r.kind==="lines"&&di(
this,i,o),r.kind==="plane"&&this.scene.handle?this.#i(i,o):void 0))}show(n){let e=this.scene?.handle;if(e&&n.handle){let{radius:r,angle:i}=e;if(this.#r.isAhead(
r===n.handle.radius&&i===n.handle.angle)){super.show({...n,handle:{...n.handle,radius:r,angle:i}});return}}this.#n=!1,super.show(n)}get ahead(){return super.ahead||
this.#n}#i(n,e){let r=pi(this.scene.handle?.label??"");return $e(r,{start:()=>{this.timeline.pause(),this.#r.take()},move:i=>{let o=this.frames[n];if(!o)return;
let s=e.getBoundingClientRect(),a=o.x(1)-o.x(0),f=(i.clientX-s.left-o.x(0))/a,u=Math.abs(i.clientY-s.top-o.y(0))/a;this.#o(Math.hypot(f,u),Math.atan2(u,f)*180/Math.
PI)},end:()=>this.#r.drop(this.#n)}),Ee(r,(i,o)=>{let{handle:s}=this.scene;s&&(this.#o(s.radius+.01*o,s.angle-i),this.#r.key())}),this.#t=r,this.#e=n,r}#o(n,e){
let{handle:r}=this.scene;r&&(r.radius=we(k(n,0,r.most),2),r.angle=Math.round(k(e,0,180)),this.#n=!0,this.draw())}#s(){let{handle:n}=this.scene;n&&this.send([n.radius,
n.angle])}report(n){super.report(n);let{handle:e}=this.scene;if(!e||!this.#t)return;let r=e.angle*Math.PI/180,i=this.pixel(this.#e,e.radius*Math.cos(r),e.radius*
Math.sin(r));Object.assign(this.#t.style,i,{display:this.sweeping?"none":""}),S(this.#t,{"aria-valuemin":0,"aria-valuemax":e.most,"aria-valuenow":e.radius,"aria\
-valuetext":`radius ${it(e.radius)}, angle ${e.angle} degrees`}),this.#n&&this.readout.prepend(`radius ${it(e.radius)}, angle ${e.angle}° · `)}};function Re(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=s=>Array.isArray(s)?s.map(o):s===null||typeof s!="object"?s:s.floats?i.subarray(s.floats[0],s.floats[0]+s.floats[1]):Object.fromEntries(Object.entries(
s).map(([a,f])=>[a,o(f)]));return o(r)}function De(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:s}=e;return o.
update(Array.isArray(s)?{...e,data:s[0]}:e),()=>{o.root.isConnected||o.rest()}}}var ns=De(()=>{let t=new Wt({lines:ye,stems:ke,plane:ve,ranks:Ne,strip:Se});return{root:t.root,update({data:n,setTriggerValue:e}){t.send=r=>e("moved",r),t.show(
Re(n))},rest:()=>t.rest()}});export{ns as default};
