/* Made by frontend/build.js. sources 936163743b977160e13d143425523390d78e695a49f1870a912d69569b83a0ba bundle 27f9044cd8b96acb5dea6e34c2ce35d579a3c44fd393d2439d60c2b1273e09f3 */
var Je="http://www.w3.org/2000/svg";function z(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function w(t,n={},...e){let r=z(document.createElement(t),n);return r.append(...e),r}function D(t,n={},...e){
let r=z(document.createElementNS(Je,t),n);return r.append(...e),r}function Sn(t,n){t.textContent!==n&&(t.textContent=n)}function at(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Ze(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function An(t){let n,e,
r;t.length!==2?(n=at,e=(f,s)=>at(t(f),s),r=(f,s)=>t(f)-s):(n=t===at||t===Ze?t:tr,e=t,r=t);function i(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let h=u+
c>>>1;e(f[h],s)<0?u=h+1:c=h}while(u<c)}return u}function o(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let h=u+c>>>1;e(f[h],s)<=0?u=h+1:c=h}while(u<c)}
return u}function a(f,s,u=0,c=f.length){let h=i(f,s,u,c-1);return h>u&&r(f[h-1],s)>-r(f[h],s)?h-1:h}return{left:i,center:a,right:o}}function tr(){return 0}function nr(t){
return t===null?NaN:+t}var $n=An(at),En=$n.right,Xi=$n.left,Vi=An(nr).center;var Ui=Ln(qn),Gi=Ln(er);function Ln(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:a}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!a||!e&&!r)return n;let f=e&&t(e),s=r&&t(r),u=i.slice();return f&&s?(U(f,u,i,o,a),U(f,i,u,o,a),U(f,u,i,o,a),G(s,i,u,o,a),G(s,u,i,o,a),G(
s,i,u,o,a)):f?(U(f,i,u,o,a),U(f,u,i,o,a),U(f,i,u,o,a)):s&&(G(s,i,u,o,a),G(s,u,i,o,a),G(s,i,u,o,a)),n}}function U(t,n,e,r,i){for(let o=0,a=r*i;o<a;)t(n,e,o,o+=r,
1)}function G(t,n,e,r,i){for(let o=0,a=r*i;o<r;++o)t(n,e,o,o+a,r)}function er(t){let n=qn(t);return(e,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,n(e,r,i+0,o+0,a),n(e,r,i+1,o+
1,a),n(e,r,i+2,o+2,a),n(e,r,i+3,o+3,a)}}function qn(t){let n=Math.floor(t);if(n===t)return rr(t);let e=t-n,r=2*t+1;return(i,o,a,f,s)=>{if(!((f-=s)>=a))return;let u=n*
o[a],c=s*n,h=c+s;for(let l=a,d=a+c;l<d;l+=s)u+=o[Math.min(f,l)];for(let l=a,d=f;l<=d;l+=s)u+=o[Math.min(f,l+c)],i[l]=(u+e*(o[Math.max(a,l-h)]+o[Math.min(f,l+h)]))/
r,u-=o[Math.max(a,l-c)]}}function rr(t){let n=2*t+1;return(e,r,i,o,a)=>{if(!((o-=a)>=i))return;let f=t*r[i],s=a*t;for(let u=i,c=i+s;u<c;u+=a)f+=r[Math.min(o,u)];
for(let u=i,c=o;u<=c;u+=a)f+=r[Math.min(o,u+s)],e[u]=f/n,f-=r[Math.max(i,u-s)]}}var ir=Array.prototype,Ki=ir.slice;var or=Math.sqrt(50),ar=Math.sqrt(10),fr=Math.sqrt(2);function yt(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=or?10:o>=
ar?5:o>=fr?2:1,f,s,u;return i<0?(u=Math.pow(10,-i)/a,f=Math.round(t*u),s=Math.round(n*u),f/u<t&&++f,s/u>n&&--s,u=-u):(u=Math.pow(10,i)*a,f=Math.round(t/u),s=Math.
round(n/u),f*u<t&&++f,s*u>n&&--s),s<f&&.5<=e&&e<2?yt(t,n,e*2):[f,s,u]}function bt(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,a]=r?
yt(n,t,e):yt(t,n,e);if(!(o>=i))return[];let f=o-i+1,s=new Array(f);if(r)if(a<0)for(let u=0;u<f;++u)s[u]=(o-u)/-a;else for(let u=0;u<f;++u)s[u]=(o-u)*a;else if(a<
0)for(let u=0;u<f;++u)s[u]=(i+u)/-a;else for(let u=0;u<f;++u)s[u]=(i+u)*a;return s}function wt(t,n,e){return n=+n,t=+t,e=+e,yt(t,n,e)[2]}function Rn(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?wt(n,t,e):wt(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var Qi=ur(Math.random);function ur(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let a=t()*o--|0,f=e[o+r];e[o+r]=e[a+r],e[a+r]=f}return e}}function Z(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function st(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function P(){}var X=.7,
J=1/X,K="\\s*([+-]?\\d+)\\s*",ft="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",E="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",sr=/^#([0-9a-f]{3,8})$/,
cr=new RegExp(`^rgb\\(${K},${K},${K}\\)$`),lr=new RegExp(`^rgb\\(${E},${E},${E}\\)$`),hr=new RegExp(`^rgba\\(${K},${K},${K},${ft}\\)$`),dr=new RegExp(`^rgba\\(${E}\
,${E},${E},${ft}\\)$`),mr=new RegExp(`^hsl\\(${ft},${E},${E}\\)$`),pr=new RegExp(`^hsla\\(${ft},${E},${E},${ft}\\)$`),Tn={aliceblue:15792383,antiquewhite:16444375,
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
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Z(P,tt,{copy(t){return Object.
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:In,formatHex:In,formatHex8:gr,formatHsl:xr,formatRgb:On,toString:On});function In(){
return this.rgb().formatHex()}function gr(){return this.rgb().formatHex8()}function xr(){return Wn(this).formatHsl()}function On(){return this.rgb().formatRgb()}
function tt(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=sr.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?zn(n):e===3?new b(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?Mt(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?Mt(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
cr.exec(t))?new b(n[1],n[2],n[3],1):(n=lr.exec(t))?new b(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=hr.exec(t))?Mt(n[1],n[2],n[3],n[4]):(n=dr.exec(t))?Mt(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=mr.exec(t))?jn(n[1],n[2]/100,n[3]/100,1):(n=pr.exec(t))?jn(n[1],n[2]/100,n[3]/100,n[4]):Tn.hasOwnProperty(t)?zn(Tn[t]):
t==="transparent"?new b(NaN,NaN,NaN,0):null}function zn(t){return new b(t>>16&255,t>>8&255,t&255,1)}function Mt(t,n,e,r){return r<=0&&(t=n=e=NaN),new b(t,n,e,r)}
function en(t){return t instanceof P||(t=tt(t)),t?(t=t.rgb(),new b(t.r,t.g,t.b,t.opacity)):new b}function ct(t,n,e,r){return arguments.length===1?en(t):new b(t,
n,e,r??1)}function b(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}Z(b,ct,st(P,{brighter(t){return t=t==null?J:Math.pow(J,t),new b(this.r*t,this.g*t,this.
b*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new b(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new b(_(this.r),
_(this.g),_(this.b),kt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:Dn,formatHex:Dn,formatHex8:yr,formatRgb:Pn,toString:Pn}));function Dn(){return`#${W(this.r)}${W(this.g)}${W(this.b)}`}function yr(){return`#${W(
this.r)}${W(this.g)}${W(this.b)}${W((isNaN(this.opacity)?1:this.opacity)*255)}`}function Pn(){let t=kt(this.opacity);return`${t===1?"rgb(":"rgba("}${_(this.r)},\
 ${_(this.g)}, ${_(this.b)}${t===1?")":`, ${t})`}`}function kt(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function _(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function W(t){return t=_(t),(t<16?"0":"")+t.toString(16)}function jn(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new A(t,n,e,r)}
function Wn(t){if(t instanceof A)return new A(t.h,t.s,t.l,t.opacity);if(t instanceof P||(t=tt(t)),!t)return new A;if(t instanceof A)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),a=NaN,f=o-i,s=(o+i)/2;return f?(n===o?a=(e-r)/f+(e<r)*6:e===o?a=(r-n)/f+2:a=(n-e)/f+4,f/=s<.5?o+i:2-
o-i,a*=60):f=s>0&&s<1?0:a,new A(a,f,s,t.opacity)}function St(t,n,e,r){return arguments.length===1?Wn(t):new A(t,n,e,r??1)}function A(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}Z(A,St,st(P,{brighter(t){return t=t==null?J:Math.pow(J,t),new A(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.
pow(X,t),new A(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-
r;return new b(Qt(t>=240?t-240:t+120,i,r),Qt(t,i,r),Qt(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new A(Cn(this.h),vt(this.s),vt(this.l),kt(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=kt(this.opacity);return`${t===
1?"hsl(":"hsla("}${Cn(this.h)}, ${vt(this.s)*100}%, ${vt(this.l)*100}%${t===1?")":`, ${t})`}`}}));function Cn(t){return t=(t||0)%360,t<0?t+360:t}function vt(t){
return Math.max(0,Math.min(1,t||0))}function Qt(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var _n=Math.PI/180,Yn=180/Math.PI,Nt=18,
Xn=.96422,Vn=1,Un=.82521,Gn=4/29,Q=6/29,Kn=3*Q*Q,wr=Q*Q*Q;function Qn(t){if(t instanceof L)return new L(t.l,t.a,t.b,t.opacity);if(t instanceof R)return Zn(t);t instanceof
b||(t=en(t));var n=nn(t.r),e=nn(t.g),r=nn(t.b),i=Jt((.2225045*n+.7168786*e+.0606169*r)/Vn),o,a;return n===e&&e===r?o=a=i:(o=Jt((.4360747*n+.3850649*e+.1430804*r)/
Xn),a=Jt((.0139322*n+.0971045*e+.7141733*r)/Un)),new L(116*i-16,500*(o-i),200*(i-a),t.opacity)}function Jn(t,n,e,r){return arguments.length===1?Qn(t):new L(t,n,e,r??1)}function L(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}Z(L,Jn,st(P,{brighter(t){
return new L(this.l+Nt*(t??1),this.a,this.b,this.opacity)},darker(t){return new L(this.l-Nt*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Xn*Zt(n),t=Vn*Zt(t),e=Un*Zt(e),new b(tn(3.1338561*n-1.6168667*t-.4906146*e),tn(-.9787684*n+1.9161415*
t+.033454*e),tn(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Jt(t){return t>wr?Math.pow(t,1/3):t/Kn+Gn}function Zt(t){return t>Q?t*t*t:Kn*(t-Gn)}
function tn(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function nn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function br(t){
if(t instanceof R)return new R(t.h,t.c,t.l,t.opacity);if(t instanceof L||(t=Qn(t)),t.a===0&&t.b===0)return new R(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Yn;return new R(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function At(t,n,e,r){return arguments.length===1?br(t):new R(t,n,e,r??1)}function R(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function Zn(t){if(isNaN(
t.h))return new L(t.l,0,0,t.opacity);var n=t.h*_n;return new L(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}Z(R,At,st(P,{brighter(t){return new R(this.h,this.
c,this.l+Nt*(t??1),this.opacity)},darker(t){return new R(this.h,this.c,this.l-Nt*(t??1),this.opacity)},rgb(){return Zn(this).rgb()}}));var te=-.14861,rn=1.78277,
on=-.29227,$t=-.90649,ut=1.97294,Hn=ut*$t,Fn=ut*rn,Bn=rn*on-$t*te;function Mr(t){if(t instanceof Y)return new Y(t.h,t.s,t.l,t.opacity);t instanceof b||(t=en(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Bn*r+Hn*n-Fn*e)/(Bn+Hn-Fn),o=r-i,a=(ut*(e-i)-on*o)/$t,f=Math.sqrt(a*a+o*o)/(ut*i*(1-i)),s=f?Math.atan2(a,o)*Yn-120:NaN;return new Y(
s<0?s+360:s,f,i,t.opacity)}function Et(t,n,e,r){return arguments.length===1?Mr(t):new Y(t,n,e,r??1)}function Y(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}Z(Y,Et,st(P,{brighter(t){return t=t==null?J:Math.pow(J,t),new Y(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new Y(this.h,
this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*_n,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new b(255*
(n+e*(te*r+rn*i)),255*(n+e*(on*r+$t*i)),255*(n+e*(ut*r)),this.opacity)}}));function ie(t,n,e,r,i){var o=t*t,a=o*t;return((1-3*t+3*o-a)*n+(4-6*o+3*a)*e+(1+3*t+3*o-3*a)*r+a*i)/6}function vr(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],a=r>0?t[r-1]:2*i-o,f=r<n-1?t[r+2]:2*o-i;return ie((e-r/n)*n,a,i,o,f)}}function kr(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],a=t[(r+1)%n],f=t[(r+2)%n];return ie((e-r/n)*n,i,o,a,f)}}var qt=t=>()=>t;function oe(t,n){return function(e){
return t+e*n}}function Nr(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function sn(t,n){var e=n-t;return e?oe(t,e>
180||e<-180?e-360*Math.round(e/360):e):qt(isNaN(t)?n:t)}function Sr(t){return(t=+t)==1?k:function(n,e){return e-n?Nr(n,e,t):qt(isNaN(n)?e:n)}}function k(t,n){var e=n-
t;return e?oe(t,e):qt(isNaN(t)?n:t)}var ne=(function t(n){var e=Sr(n);function r(i,o){var a=e((i=ct(i)).r,(o=ct(o)).r),f=e(i.g,o.g),s=e(i.b,o.b),u=k(i.opacity,o.
opacity);return function(c){return i.r=a(c),i.g=f(c),i.b=s(c),i.opacity=u(c),i+""}}return r.gamma=t,r})(1);function ae(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),a,f;for(a=0;a<e;++a)f=ct(n[a]),r[a]=f.r||0,i[a]=f.g||0,o[a]=f.b||0;return r=t(r),i=t(i),o=t(o),f.opacity=1,function(s){return f.
r=r(s),f.g=i(s),f.b=o(s),f+""}}}var no=ae(vr),eo=ae(kr);function Ar(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function $r(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Er(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),a;for(a=0;a<r;++a)i[a]=Rt(t[a],n[a]);for(;a<e;++a)o[a]=n[a];return function(f){
for(a=0;a<r;++a)o[a]=i[a](f);return o}}function Lr(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function $(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function qr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Rt(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var fn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,an=new RegExp(fn.source,
"g");function Rr(t){return function(){return t}}function Tr(t){return function(n){return t(n)+""}}function Ir(t,n){var e=fn.lastIndex=an.lastIndex=0,r,i,o,a=-1,
f=[],s=[];for(t=t+"",n=n+"";(r=fn.exec(t))&&(i=an.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),f[a]?f[a]+=o:f[++a]=o),(r=r[0])===(i=i[0])?f[a]?f[a]+=i:f[++a]=i:(f[++a]=
null,s.push({i:a,x:$(r,i)})),e=an.lastIndex;return e<n.length&&(o=n.slice(e),f[a]?f[a]+=o:f[++a]=o),f.length<2?s[0]?Tr(s[0].x):Rr(n):(n=s.length,function(u){for(var c=0,
h;c<n;++c)f[(h=s[c]).i]=h.x(u);return f.join("")})}function Rt(t,n){var e=typeof n,r;return n==null||e==="boolean"?qt(n):(e==="number"?$:e==="string"?(r=tt(n))?
(n=r,ne):Ir:n instanceof tt?ne:n instanceof Date?Lr:$r(n)?Ar:Array.isArray(n)?Er:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?qr:$)(t,n)}function fe(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var ee=180/Math.PI,un={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function ue(t,n,e,r,i,o){var a,f,s;return(a=Math.sqrt(t*t+n*n))&&(t/=a,n/=a),(s=t*e+n*r)&&(e-=t*s,r-=n*s),(f=Math.sqrt(e*e+r*r))&&(e/=f,r/=f,s/=f),t*r<n*e&&(t=-t,
n=-n,s=-s,a=-a),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*ee,skewX:Math.atan(s)*ee,scaleX:a,scaleY:f}}var Lt;function Or(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?un:ue(n.a,n.b,n.c,n.d,n.e,n.f)}function zr(t){return t==null||(Lt||(Lt=document.createElementNS(
"http://www.w3.org/2000/svg","g")),Lt.setAttribute("transform",t),!(t=Lt.transform.baseVal.consolidate()))?un:(t=t.matrix,ue(t.a,t.b,t.c,t.d,t.e,t.f))}function se(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,c,h,l,d,m){if(u!==h||c!==l){var p=d.push("translate(",null,n,null,e);m.push({i:p-4,x:$(u,h)},{i:p-2,x:$(
c,l)})}else(h||l)&&d.push("translate("+h+n+l+e)}function a(u,c,h,l){u!==c?(u-c>180?c+=360:c-u>180&&(u+=360),l.push({i:h.push(i(h)+"rotate(",null,r)-2,x:$(u,c)})):
c&&h.push(i(h)+"rotate("+c+r)}function f(u,c,h,l){u!==c?l.push({i:h.push(i(h)+"skewX(",null,r)-2,x:$(u,c)}):c&&h.push(i(h)+"skewX("+c+r)}function s(u,c,h,l,d,m){
if(u!==h||c!==l){var p=d.push(i(d)+"scale(",null,",",null,")");m.push({i:p-4,x:$(u,h)},{i:p-2,x:$(c,l)})}else(h!==1||l!==1)&&d.push(i(d)+"scale("+h+","+l+")")}return function(u,c){
var h=[],l=[];return u=t(u),c=t(c),o(u.translateX,u.translateY,c.translateX,c.translateY,h,l),a(u.rotate,c.rotate,h,l),f(u.skewX,c.skewX,h,l),s(u.scaleX,u.scaleY,
c.scaleX,c.scaleY,h,l),u=c=null,function(d){for(var m=-1,p=l.length,y;++m<p;)h[(y=l[m]).i]=y.x(d);return h.join("")}}}var ro=se(Or,"px, ","px)","deg)"),io=se(zr,
", ",")",")"),Dr=1e-12;function re(t){return((t=Math.exp(t))+1/t)/2}function Pr(t){return((t=Math.exp(t))-1/t)/2}function jr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var oo=(function t(n,e,r){function i(o,a){var f=o[0],s=o[1],u=o[2],c=a[0],h=a[1],l=a[2],d=c-f,m=h-s,p=d*d+m*m,y,x;if(p<Dr)x=Math.log(l/u)/n,y=function(F){return[
f+F*d,s+F*m,u*Math.exp(n*F*x)]};else{var C=Math.sqrt(p),H=(l*l-u*u+r*p)/(2*u*e*C),S=(l*l-u*u-r*p)/(2*l*e*C),O=Math.log(Math.sqrt(H*H+1)-H),v=Math.log(Math.sqrt(
S*S+1)-S);x=(v-O)/n,y=function(F){var dt=F*x,ot=re(O),mt=u/(e*C)*(ot*jr(n*dt+O)-Pr(O));return[f+mt*d,s+mt*m,u*ot/re(n*dt+O)]}}return y.duration=Math.abs(x)*1e3*
n/Math.SQRT2,y}return i.rho=function(o){var a=Math.max(.001,+o),f=a*a,s=f*f;return t(a,f,s)},i})(Math.SQRT2,2,4);function ce(t){return function(n,e){var r=t((n=
St(n)).h,(e=St(e)).h),i=k(n.s,e.s),o=k(n.l,e.l),a=k(n.opacity,e.opacity);return function(f){return n.h=r(f),n.s=i(f),n.l=o(f),n.opacity=a(f),n+""}}}var ao=ce(sn),
fo=ce(k);function le(t){return function(n,e){var r=t((n=At(n)).h,(e=At(e)).h),i=k(n.c,e.c),o=k(n.l,e.l),a=k(n.opacity,e.opacity);return function(f){return n.h=r(f),n.c=i(
f),n.l=o(f),n.opacity=a(f),n+""}}}var uo=le(sn),so=le(k);function he(t){return(function n(e){e=+e;function r(i,o){var a=t((i=Et(i)).h,(o=Et(o)).h),f=k(i.s,o.s),
s=k(i.l,o.l),u=k(i.opacity,o.opacity);return function(c){return i.h=a(c),i.s=f(c),i.l=s(Math.pow(c,e)),i.opacity=u(c),i+""}}return r.gamma=n,r})(1)}var co=he(sn),
lo=he(k);function Cr(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function It(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function nt(t){return t=It(Math.
abs(t)),t?t[1]:NaN}function Hr(t,n){return function(e,r){for(var i=e.length,o=[],a=0,f=t[0],s=0;i>0&&f>0&&(s+f+1>r&&(f=Math.max(1,r-s)),o.push(e.substring(i-=f,
i+f)),!((s+=f+1)>r));)f=t[a=(a+1)%t.length];return o.reverse().join(n)}}function Fr(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var Br=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function et(t){if(!(n=Br.exec(t)))throw new Error("invalid format: "+t);var n;
return new cn({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}et.prototype=cn.prototype;
function cn(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}cn.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Wr(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var Ot;function _r(t,n){var e=It(t,n);if(!e)return Ot=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(Ot=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,a=r.length;return o===a?r:o>a?r+new Array(o-a+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+It(t,Math.
max(0,n+o-1))[0]}function de(t,n){var e=It(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var me={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:Cr,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>de(t*100,n),r:de,s:_r,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function pe(t){return t}var ge=Array.prototype.map,xe=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Yr(t){var n=t.
grouping===void 0||t.thousands===void 0?pe:Hr(ge.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?pe:Fr(ge.call(t.numerals,String)),a=t.percent===void 0?"%":t.percent+"",f=t.minus===void 0?"−":
t.minus+"",s=t.nan===void 0?"NaN":t.nan+"";function u(h,l){h=et(h);var d=h.fill,m=h.align,p=h.sign,y=h.symbol,x=h.zero,C=h.width,H=h.comma,S=h.precision,O=h.trim,
v=h.type;v==="n"?(H=!0,v="g"):me[v]||(S===void 0&&(S=12),O=!0,v="g"),(x||d==="0"&&m==="=")&&(x=!0,d="0",m="=");var F=(l&&l.prefix!==void 0?l.prefix:"")+(y==="$"?
e:y==="#"&&/[boxX]/.test(v)?"0"+v.toLowerCase():""),dt=(y==="$"?r:/[%p]/.test(v)?a:"")+(l&&l.suffix!==void 0?l.suffix:""),ot=me[v],mt=/[defgprs%]/.test(v);S=S===
void 0?6:/[gprs]/.test(v)?Math.max(1,Math.min(21,S)):Math.max(0,Math.min(20,S));function kn(g){var B=F,N=dt,V,Nn,pt;if(v==="c")N=ot(g)+N,g="";else{g=+g;var gt=g<
0||1/g<0;if(g=isNaN(g)?s:ot(Math.abs(g),S),O&&(g=Wr(g)),gt&&+g==0&&p!=="+"&&(gt=!1),B=(gt?p==="("?p:f:p==="-"||p==="("?"":p)+B,N=(v==="s"&&!isNaN(g)&&Ot!==void 0?
xe[8+Ot/3]:"")+N+(gt&&p==="("?")":""),mt){for(V=-1,Nn=g.length;++V<Nn;)if(pt=g.charCodeAt(V),48>pt||pt>57){N=(pt===46?i+g.slice(V+1):g.slice(V))+N,g=g.slice(0,V);
break}}}H&&!x&&(g=n(g,1/0));var xt=B.length+g.length+N.length,q=xt<C?new Array(C-xt+1).join(d):"";switch(H&&x&&(g=n(q+g,q.length?C-N.length:1/0),q=""),m){case"<":
g=B+g+N+q;break;case"=":g=B+q+g+N;break;case"^":g=q.slice(0,xt=q.length>>1)+B+g+N+q.slice(xt);break;default:g=q+B+g+N;break}return o(g)}return kn.toString=function(){
return h+""},kn}function c(h,l){var d=Math.max(-8,Math.min(8,Math.floor(nt(l)/3)))*3,m=Math.pow(10,-d),p=u((h=et(h),h.type="f",h),{suffix:xe[8+d/3]});return function(y){
return p(m*y)}}return{format:u,formatPrefix:c}}var Tt,M,ln;Xr({thousands:",",grouping:[3],currency:["$",""]});function Xr(t){return Tt=Yr(t),M=Tt.format,ln=Tt.formatPrefix,
Tt}function ye(t){return Math.max(0,-nt(Math.abs(t)))}function we(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(nt(n)/3)))*3-nt(Math.abs(t)))}function be(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,nt(n)-nt(t))+1}function Se(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function Vr(t){return function(){return t}}function Ur(t){return+t}var Me=[0,1];function rt(t){return t}function hn(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:Vr(isNaN(n)?NaN:.5)}function Gr(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function Kr(t,n,e){var r=t[0],i=t[1],o=n[0],
a=n[1];return i<r?(r=hn(i,r),o=e(a,o)):(r=hn(r,i),o=e(o,a)),function(f){return o(r(f))}}function Qr(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),a=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++a<r;)i[a]=hn(t[a],t[a+1]),o[a]=e(n[a],n[a+1]);return function(f){var s=En(t,f,1,r)-1;return o[s](
i[s](f))}}function Ae(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function $e(){var t=Me,
n=Me,e=Rt,r,i,o,a=rt,f,s,u;function c(){var l=Math.min(t.length,n.length);return a!==rt&&(a=Gr(t[0],t[l-1])),f=l>2?Qr:Kr,s=u=null,h}function h(l){return l==null||
isNaN(l=+l)?o:(s||(s=f(t.map(r),n,e)))(r(a(l)))}return h.invert=function(l){return a(i((u||(u=f(n,t.map(r),$)))(l)))},h.domain=function(l){return arguments.length?
(t=Array.from(l,Ur),c()):t.slice()},h.range=function(l){return arguments.length?(n=Array.from(l),c()):n.slice()},h.rangeRound=function(l){return n=Array.from(l),
e=fe,c()},h.clamp=function(l){return arguments.length?(a=l?!0:rt,c()):a!==rt},h.interpolate=function(l){return arguments.length?(e=l,c()):e},h.unknown=function(l){
return arguments.length?(o=l,h):o},function(l,d){return r=l,i=d,c()}}function Jr(){return $e()(rt,rt)}function Zr(t,n,e,r){var i=Rn(t,n,e),o;switch(r=et(r??",f"),
r.type){case"s":{var a=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=we(i,a))&&(r.precision=o),ln(r,a)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=be(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=ye(i))&&
(r.precision=o-(r.type==="%")*2);break}}return M(r)}function ti(t){var n=t.domain;return t.ticks=function(e){var r=n();return bt(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return Zr(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,a=r[i],f=r[o],s,u,c=10;for(f<a&&(u=
a,a=f,f=u,u=i,i=o,o=u);c-- >0;){if(u=wt(a,f,e),u===s)return r[i]=a,r[o]=f,n(r);if(u>0)a=Math.floor(a/u)*u,f=Math.ceil(f/u)*u;else if(u<0)a=Math.ceil(a*u)/u,f=Math.
floor(f*u)/u;else break;s=u}return t},t}function zt(){var t=Jr();return t.copy=function(){return Ae(t,zt())},Se.apply(t,arguments),ti(t)}function ni(t,n){t=t.slice();var e=0,r=t.length-1,i=t[e],o=t[r],a;return o<i&&(a=e,e=r,r=a,a=i,i=o,o=a),t[e]=n.floor(i),t[r]=n.ceil(o),t}function ve(t){return Math.
log(t)}function ke(t){return Math.exp(t)}function ei(t){return-Math.log(-t)}function ri(t){return-Math.exp(-t)}function ii(t){return isFinite(t)?+("1e"+t):t<0?0:
t}function oi(t){return t===10?ii:t===Math.E?Math.exp:n=>Math.pow(t,n)}function ai(t){return t===Math.E?Math.log:t===10&&Math.log10||t===2&&Math.log2||(t=Math.log(
t),n=>Math.log(n)/t)}function Ne(t){return(n,e)=>-t(-n,e)}function fi(t){let n=t(ve,ke),e=n.domain,r=10,i,o;function a(){return i=ai(r),o=oi(r),e()[0]<0?(i=Ne(i),
o=Ne(o),t(ei,ri)):t(ve,ke),n}return n.base=function(f){return arguments.length?(r=+f,a()):r},n.domain=function(f){return arguments.length?(e(f),a()):e()},n.ticks=
f=>{let s=e(),u=s[0],c=s[s.length-1],h=c<u;h&&([u,c]=[c,u]);let l=i(u),d=i(c),m,p,y=f==null?10:+f,x=[];if(!(r%1)&&d-l<y){if(l=Math.floor(l),d=Math.ceil(d),u>0){
for(;l<=d;++l)for(m=1;m<r;++m)if(p=l<0?m/o(-l):m*o(l),!(p<u)){if(p>c)break;x.push(p)}}else for(;l<=d;++l)for(m=r-1;m>=1;--m)if(p=l>0?m/o(-l):m*o(l),!(p<u)){if(p>
c)break;x.push(p)}x.length*2<y&&(x=bt(u,c,y))}else x=bt(l,d,Math.min(d-l,y)).map(o);return h?x.reverse():x},n.tickFormat=(f,s)=>{if(f==null&&(f=10),s==null&&(s=
r===10?"s":","),typeof s!="function"&&(!(r%1)&&(s=et(s)).precision==null&&(s.trim=!0),s=M(s)),f===1/0)return s;let u=Math.max(1,r*f/n.ticks().length);return c=>{
let h=c/o(Math.round(i(c)));return h*r<r-.5&&(h*=r),h<=u?s(c):""}},n.nice=()=>e(ni(e(),{floor:f=>o(Math.floor(i(f))),ceil:f=>o(Math.ceil(i(f)))})),n}function Dt(){
let t=fi($e()).domain([1,10]);return t.copy=()=>Ae(t,Dt()).base(t.base()),Se.apply(t,arguments),t}var Ee=M(".3~r"),ui=M(".2~f"),So=M(".1e"),si="⁰¹²³⁴⁵⁶⁷⁸⁹",ci=M(".6~r"),Ao=M(".2f"),$o=M(".3f");function Pt(t){let n=[...String(Math.abs(t))].map(e=>si[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function lt(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?Ee(t):(t<0?"−":"")+li(Math.log10(n))}function li(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${Pt(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${Pt(38)}: infinite in float32`;if(t>-3&&t<4)return Ee(10**
t);let e=Math.floor(t+1e-9);return`${ui(10**(t-e))} × ${Pt(e)}`}var it={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]};function jt(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(.8)}}function Ct(t){let n=t.getContext("2d");if(!n)
throw new Error("This browser draws no canvas.");return n}function Le(t){let n=window.devicePixelRatio||1,[e,r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(
e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let a=Ct(t);return a.setTransform(n,0,0,n,0,0),a.clearRect(0,0,e,r),{g:a,
width:e,height:r}}function ht(t,n,e,r,i){t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function qe(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),
t.textAlign="center",t.textBaseline="middle",t.fillText(n,0,0),t.restore()}function dn(t,n,e,r,i,o,a=4){t.lineJoin="round",t.lineWidth=a,t.strokeStyle=o,t.strokeText(n,e,r),t.fillStyle=i,t.fillText(n,e,r)}var T=(t,n,e)=>Math.min(Math.max(t,n),e);var Re=(t,n,e)=>t+(n-t)*e;var hi=50,Te=8,Ht=class{data;#t;constructor(){this.canvas=w("canvas",{role:"img"}),this.tip=w("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=w("d\
iv",{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let n=({offsetX:e,offsetY:r})=>this.#n([e,r]);this.canvas.addEventListener(
"pointermove",n),this.canvas.addEventListener("pointerdown",n),this.canvas.addEventListener("pointerleave",()=>this.#n(void 0))}#n(n){this.#t=n,this.#e(n&&this.
spot(...n))}show(n){this.data=n,z(this.canvas,{"aria-label":n.label}),this.draw(),this.#n(this.#t)}draw(){if(!this.data||!this.root.isConnected)return;let n=Le(
this.canvas);Math.min(n.width,n.height)>hi&&this.picture(n,jt(this.root),this.data)}picture(n,e,r){}spot(n,e){}#e(n){let{tip:e,canvas:r}=this;if(e.hidden=!n?.text,
Sn(e,n?.text??""),!n)return;let i=T(n.x-e.offsetWidth/2,0,Math.max(0,r.clientWidth-e.offsetWidth)),o=n.y>r.clientHeight/2,a=r.offsetTop+n.y+(o?-e.offsetHeight-Te:
Te);Object.assign(e.style,{left:`${i}px`,top:`${a}px`})}};var di={line:100,level:100,points:50,area:0},Ft=10;function ze(t,n,e){let{curves:r,notes:i}=t,o=r.filter(({mark:f})=>f!=="level").map(({x:f})=>f),a=r.flatMap(({
y:f,other:s})=>[f,s]);return{x:t.x.ends??Oe(Ie([...o,i.map(({x:f})=>f)],t.x.log),t.x.log,n),y:t.y.ends??Oe(Ie([...a,i.map(({y:f})=>f)],t.y.log),t.y.log,e)}}function Ie(t,n){
let[e,r]=[1/0,-1/0];for(let i of t)for(let o=0;o<i.length;o+=1){let a=i[o];!Number.isFinite(a)||n&&a<=0||(a<e&&(e=a),a>r&&(r=a))}return e<=r?[e,r]:n?[.1,10]:[0,
1]}function Oe([t,n],e,r){if(e&&n/t<1.02)return[t/1.5,n*1.5];if(!e&&t===n)return[t-(Math.abs(t)||1)/2,n+(Math.abs(n)||1)/2];let i=(e?Dt():zt()).domain([t,n]).range(
[Ft,Math.max(r-Ft,2*Ft)]);return[i.invert(0),i.invert(Math.max(r,3*Ft))]}function j(t,n,e){return(t.log?Dt():zt()).domain(n).range(e)}function mn(t,n,e,r){let i=j(
t,n,[0,1]);return[i.invert(e-e*r),i.invert(e+(1-e)*r)]}function Bt(t,n){let[e,r]=[0,t.length];for(;e<r;){let o=e+r>>1;t[o]<n?e=o+1:r=o}let i=T(e,0,t.length-1);return i>
0&&n-t[i-1]<t[i]-n?i-1:i}function Wt(t){let n=new Set(t.curves.map(({name:r})=>r).filter(Boolean)),e=t.legend.length?t.legend.filter(r=>n.has(r)):[...n];return e.
length>1?e:[]}function _t(t,n){let e=({mark:r,width:i,opacity:o})=>di[r]+i*o;return t.curves.filter(r=>r.name===n).sort((r,i)=>e(i)-e(r))[0]}function De(t,n,e){
let r=new Set(t);return r.delete(n)||r.add(n),e.every(i=>r.has(i))?new Set:r}function Pe(t,n,e){let[r,i]=[void 0,1/0];for(let o of t){let a=Bt(o.x,e);if(a<0)continue;
let f=Math.abs(n(o.x[a])-n(e));f<i&&([r,i]=[o.x[a],f])}return r}var je="M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0z",Yt={circle:{path:je,filled:!0},square:{path:"M-0.9,-0.9h1.8v1.8h-1.8z",filled:!0},up:{path:"M0,-1.1L1.1,0.9L-1.1,0.\
9z",filled:!0},diamond:{path:"M0,-1.3L1.1,0L0,1.3L-1.1,0z",filled:!0},down:{path:"M0,1.1L1.1,-0.9L-1.1,-0.9z",filled:!0},plus:{path:"M-1.1,-0.4h0.7v-0.7h0.8v0.7\
h0.7v0.8h-0.7v0.7h-0.8v-0.7h-0.7z",filled:!0},ring:{path:je,filled:!1},cross:{path:"M-1,-1L1,1M1,-1L-1,1",filled:!1}};var pn=M(",d"),mi=M(".1%"),pi=M(".4~r"),Ce=5,gi=90,[xi,yi]=[8,100];function Xt(t,n,e,r=!1){if(t.log)return wi(n.domain());let i=r?Math.max(2,Math.ceil(e/gi)):Ce,
o=n.ticks(i).filter(f=>t.style!=="count"||Number.isInteger(f)),a=t.style==="number"?lt:n.tickFormat(i,t.style==="percent"?"%":",d");return o.map(f=>[f,a(f)])}function wi([
t,n]){let e=n/t<xi?[1,2,3,4,5,6,7,8,9]:n/t<yi?[1,2,5]:[1],[r,i]=[Math.floor(Math.log10(t)),Math.ceil(Math.log10(n))],o=Math.max(1,Math.ceil((i-r)/(2*Ce))),a=[];
for(let f=r;f<=i;f+=1)for(let s of e){let u=+`${s}e${f}`;f%o===0&&u>=t&&u<=n&&a.push([u,lt(u)])}return a}function gn(t,n){if(t.style==="percent")return mi(n);if(t.
style==="count")return pn(n);let e=Math.abs(n);return e!==0&&(e<.001||e>=1e5)?lt(n):pi(n)}var yn=11,[xn,He]=[13,10],[bi,Mi]=[16,18],Fe=20,vi=40,[ki,Ni]=[8,10];function Be(t,n,e,r,i){t.font=`${yn}px ${n.font}`;let o={left:Fe,right:e-Ni,top:ki,bottom:r-
vi},a=i(o),f=Math.max(20,...a.map(([,s])=>t.measureText(s).width));return{box:{...o,left:Math.round(Fe+f+8)},up:a}}function We(t,n,e,r,i,o,a){t.font=`${yn}px ${n.
font}`,t.lineWidth=1,t.strokeStyle=n.grid,t.fillStyle=n.soft,t.textAlign="right",t.textBaseline="middle";for(let[f,s]of i)ht(t,r.left,a(f),r.right,a(f)),t.fillText(
s,r.left-6,a(f));t.textAlign="center",t.textBaseline="top";for(let[f,s]of Xt(e.x,o,r.right-r.left,!0))t.fillText(s,o(f),r.bottom+6);t.font=`${yn+1}px ${n.font}`,
t.fillText(e.x.title,(r.left+r.right)/2,r.bottom+23),qe(t,e.y.title,9,r),t.strokeStyle=n.axis,t.strokeRect(r.left,r.top,r.right-r.left,r.bottom-r.top)}function _e(t,n,e){
t.save(),t.beginPath(),t.rect(n.left,n.top,n.right-n.left,n.bottom-n.top),t.clip(),t.lineJoin="round",e(),t.restore()}function Ye(t,{mark:n,x:e,y:r,other:i,dash:o,
width:a,symbol:f,size:s},u,c,h,l,d){if(t.globalAlpha=c,t.strokeStyle=t.fillStyle=u,t.lineWidth=a,t.setLineDash(it[o]),n==="level"&&ht(t,h.left,d(r[0]),h.right,d(
r[0])),n==="area"&&Ai(t,e,r,i,l,d),n==="line"&&Si(t,e,r,l,d),t.setLineDash([]),f)for(let m=0;m<e.length;m+=1)$i(t,f,l(e[m]),d(r[m]),s);t.globalAlpha=1}function Si(t,n,e,r,i){
t.beginPath();for(let o=0;o<n.length;o+=1)t.lineTo(r(n[o]),i(e[o]));t.stroke()}function Ai(t,n,e,r,i,o){t.beginPath();for(let a=0;a<n.length;a+=1)t.lineTo(i(n[a]),
o(e[a]));for(let a=n.length-1;a>=0;a-=1)t.lineTo(i(n[a]),o(r[a]));t.fill()}function $i(t,n,e,r,i){let{path:o,filled:a}=Yt[n];t.save(),t.translate(e,r),t.scale(i,
i),t.lineWidth=2/i,a?t.fill(new Path2D(o)):t.stroke(new Path2D(o)),t.restore()}function Xe(t,n,{notes:e,levels:r},i,o,a){t.textBaseline="middle",t.font=`${xn}px\
 ${n.font}`;for(let{x:f,y:s,text:u,side:c,below:h}of e){let l=c==="right";t.textAlign=l?"left":"right";let d=o(f)+(l?He:-He),m=a(s)+(h?Mi:-bi);dn(t,u,d,Math.max(
m,i.top+xn/2+1),n.text,n.page)}t.font=`${xn-1}px ${n.font}`;for(let{y:f,text:s,at:u,below:c}of r){t.textAlign=u<.5?"left":"right";let h=Re(i.left+6,i.right-6,u);
dn(t,s,h,a(f)+(c?10:-8),n.text,n.page)}}var Vt=class{chosen=new Set;#t="";#n;constructor(n){this.#n=n,this.root=w("div",{class:"legend",role:"group","aria-label":"Curves"})}shows({name:n}){return!n||!this.
chosen.size||this.chosen.has(n)}show(n){let e=Wt(n).map(o=>_t(n,o)),r=JSON.stringify(e.map(({name:o,color:a,dash:f,symbol:s})=>[o,a,f,s]));if(r===this.#t)return;
this.#t=r;let i=e.map(({name:o})=>o);this.chosen=new Set([...this.chosen].filter(o=>i.includes(o))),this.root.replaceChildren(...e.map(o=>this.#e(o,i))),this.#r()}#e(n,e){
let r=()=>{this.chosen=De(this.chosen,n.name,e),this.#r(),this.#n()},i=w("button",{type:"button","data-name":n.name,click:r},Ei(n),n.name);return i.title="Show \
this curve alone; press another to add it",i}#r(){for(let n of this.root.querySelectorAll("button"))z(n,{"aria-pressed":String(!this.chosen.size||this.chosen.has(
n.dataset.name??""))})}};function Ei({mark:t,color:n,dash:e,symbol:r,width:i,opacity:o}){let a=n||"currentColor",f={x1:0,x2:26,y1:5,y2:5,stroke:a,"stroke-dashar\
ray":it[e].join(" ")},s=t==="area"?D("rect",{width:26,height:10,fill:a,"fill-opacity":o}):D("line",{...f,"stroke-width":t==="points"?0:Math.max(1.5,Math.min(i,3))}),
u=D("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},s);if(!r)return u;let{path:c,filled:h}=Yt[r],l=h?{fill:a}:{fill:"none",stroke:a,"stroke-width":.4};return u.
append(D("path",{d:c,transform:"translate(13 5) scale(4)",...l})),u}var[Ve,I]=[22,10],[wn,Li]=[26,16];function Ue(t){let{canvas:n,data:e}=t;if(!e)return;let r=jt(t.root),i=n.width/n.clientWidth,o=w("canvas"),a=`13px ${r.font}`,f=qi(
e,Ct(o),a,n.clientWidth),s=f.length?(f[f.length-1].row+1)*Ve+I:0;o.width=n.width+2*I*i,o.height=n.height+(s+2*I)*i;let u=Ct(o);u.fillStyle=r.page,u.fillRect(0,0,
o.width,o.height),u.drawImage(n,I*i,(s+I)*i),u.scale(i,i),u.font=a,u.textBaseline="middle";for(let{name:c,x:h,row:l}of f){let{color:d,dash:m,width:p,opacity:y}=_t(
e,c),x=I+(l+.5)*Ve;u.globalAlpha=y,u.strokeStyle=d||r.text,u.lineWidth=Math.min(p,3),u.setLineDash(it[m]),ht(u,I+h,x,I+h+wn,x),u.globalAlpha=1,u.fillStyle=r.text,
u.fillText(c,I+h+wn+6,x)}Ri(o,t.name)}function qi(t,n,e,r){n.font=e;let[i,o]=[0,0];return Wt(t).map(a=>{let f=wn+6+n.measureText(a).width;i&&i+f>r&&([i,o]=[0,o+
1]);let s={name:a,x:i,row:o};return i+=f+Li,s})}function Ri(t,n){w("a",{href:t.toDataURL("image/png"),download:`${n}.png`}).click()}var Ti=96,bn={all:"M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",screen:"M4 4h6v2H6v4H4V4zm10 0h6v6h-2V6h-4V4zM4 14h2v4h4v2H4v-6zm14 0h2v6h-6v-2h4v-4z",picture:"\
M11 3h2v9l3-3 1.4 1.4L12 15.8 6.6 10.4 8 9l3 3V3zM4 18h16v2H4z"},Ut=class{#t;#n=0;constructor(n){this.#t=n,this.all=Mn("Show all",bn.all,()=>n.zoom.show(void 0)),
this.all.hidden=!0,this.root=w("div",{class:"tools"},this.all,Mn("Save as a picture",bn.picture,()=>Ue(n)),Mn("Full screen",bn.screen,()=>this.#r())),n.root.addEventListener(
"fullscreenchange",()=>this.fit(this.#n))}zoomed(n){this.all.hidden=!n}fit(n){this.#n=n;let e=this.#e()?innerHeight-Ti:n;this.#t.canvas.style.height=`${e}px`}#e(){
let{root:n}=this.#t;return n.getRootNode().fullscreenElement===n}#r(){this.#e()?document.exitFullscreen():this.#t.root.requestFullscreen()}};function Mn(t,n,e){
let r=D("svg",{viewBox:"0 0 24 24","aria-hidden":"true"},D("path",{d:n}));return w("button",{type:"button",title:t,"aria-label":t,click:e},r)}var Ii=8,Ge=16,Oi=1.001,Gt=class{part;dragging=!1;#t;#n;#e;constructor(n,e,r){this.canvas=e,this.#e=r,this.area=w("div",{class:"area",hidden:!0}),n.append(this.
area),e.addEventListener("pointerdown",i=>this.#r(i)),e.addEventListener("pointermove",i=>this.#a(i)),e.addEventListener("pointerup",i=>this.#f(i)),e.addEventListener(
"pointercancel",()=>this.#i()),e.addEventListener("dblclick",()=>this.show(void 0)),e.addEventListener("wheel",i=>this.#u(i),{passive:!1})}over(n,e,r){this.#t={
data:n,box:e,shown:r}}show(n){this.part=n,this.#e()}#r({pointerType:n,button:e,pointerId:r,offsetX:i,offsetY:o}){if(n==="touch"||e||!this.#t)return;let{left:a,right:f,
top:s,bottom:u}=this.#t.box;i<a||i>f||o<s||o>u||(this.#n=[i,o],this.canvas.setPointerCapture(r))}#a(n){let e=this.#o(n);if(this.dragging=!!e,this.area.hidden=!e,
!e)return;let{left:r,right:i,top:o,bottom:a}=e;Object.assign(this.area.style,{left:`${r}px`,top:`${this.canvas.offsetTop+o}px`,width:`${i-r}px`,height:`${a-o}px`})}#f(n){
let e=this.#o(n);if(this.#i(),!e||!this.#t)return;let{data:r,box:i,shown:o}=this.#t,a=j(r.x,o.x,[i.left,i.right]),f=j(r.y,o.y,[i.bottom,i.top]);this.show({x:[a.
invert(e.left),a.invert(e.right)],y:[f.invert(e.bottom),f.invert(e.top)]})}#i(){this.#n=void 0,this.dragging=!1,this.area.hidden=!0}#o({offsetX:n,offsetY:e}){if(!this.#n||
!this.#t)return;let{box:r}=this.#t,[i,o]=this.#n,a=T(n,r.left,r.right),f=T(e,r.top,r.bottom),[s,u]=[Math.abs(a-i),Math.abs(f-o)];if(Math.max(s,u)<Ii)return;let c=u<
Ge&&s>u,h=s<Ge&&u>s;return{left:h?r.left:Math.min(i,a),right:h?r.right:Math.max(i,a),top:c?r.top:Math.min(o,f),bottom:c?r.bottom:Math.max(o,f)}}#u(n){if(!(n.ctrlKey||
n.metaKey)||!this.#t)return;n.preventDefault();let{data:e,box:r,shown:i}=this.#t,o=Oi**n.deltaY,a=T((n.offsetX-r.left)/(r.right-r.left),0,1),f=T((r.bottom-n.offsetY)/
(r.bottom-r.top),0,1);this.show({x:mn(e.x,i.x,a,o),y:mn(e.y,i.y,f,o)})}};var zi=.06,Di=14,vn=9,Kt=class extends Ht{frame;get name(){return`${this.data?.y.title??"chart"} by ${this.data?.x.title??""}`.replace(/[^\p{L}\p{N}]+/gu,"_")}constructor(){
super(),z(this.root,{class:"pointed chart"}),this.legend=new Vt(()=>this.draw()),this.zoom=new Gt(this.root,this.canvas,()=>this.draw()),this.tools=new Ut(this),
this.hair=w("div",{class:"hair",hidden:!0}),this.root.prepend(w("div",{class:"head"},this.legend.root,this.tools.root)),this.root.append(this.hair)}show(n){this.
legend.show(n),this.tools.fit(n.height),super.show(n)}picture({g:n,width:e,height:r},i,o){let a=this.zoom.part??ze(o,e-80,r-48),f=({top:l,bottom:d})=>Xt(o.y,j(o.
y,a.y,[d,l]),d-l),{box:s,up:u}=Be(n,i,e,r,f),c=j(o.x,a.x,[s.left,s.right]),h=j(o.y,a.y,[s.bottom,s.top]);this.frame={box:s,x:c,y:h},this.zoom.over(o,s,a),We(n,i,
o,s,u,c,h),_e(n,s,()=>{for(let l of o.curves){let d=this.legend.shows(l)?l.opacity:Math.min(zi,l.opacity);Ye(n,l,l.color||i.text,d,s,c,h)}Xe(n,i,o,s,c,h)}),this.
tools.zoomed(!!this.zoom.part)}spot(n,e){let{data:r,frame:i}=this;if(this.hair.hidden=!0,!r||!i||this.zoom.dragging)return;let{box:o,x:a}=i;if(n<o.left||n>o.right||
e<o.top||e>o.bottom)return;let f=r.curves.filter(u=>u.told&&this.legend.shows(u)),s=Pe(f,a,a.invert(n));if(!(s===void 0||a(s)<o.left||a(s)>o.right))return Object.
assign(this.hair.style,{left:`${a(s)}px`,top:`${this.canvas.offsetTop+o.top}px`,height:`${o.bottom-o.top}px`}),this.hair.hidden=!1,{x:a(s),y:e,text:this.#t(r,f,
s,a)}}#t(n,e,r,i){let o=Bt(n.steps.at,r),a=o<0?"":`, step ${pn(n.steps.step[o])}`,f=e.flatMap(u=>{let c=Bt(u.x,r);return c<0||Math.abs(i(u.x[c])-i(r))>Di?[]:[`${u.
name}: ${gn(n.y,u.y[c])}`]}),s=f.length>vn?[`and ${f.length-vn} more`]:[];return[`${n.x.title} ${gn(n.x,r)}${a}`,...f.slice(0,vn),...s].join(`
`)}};function Ke(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=a=>Array.isArray(a)?a.map(o):a===null||typeof a!="object"?a:a.floats?i.subarray(a.floats[0],a.floats[0]+a.floats[1]):Object.fromEntries(Object.entries(
a).map(([f,s])=>[f,o(s)]));return o(r)}function Qe(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:a}=e;return o.
update(Array.isArray(a)?{...e,data:a[0]}:e),()=>{o.root.isConnected||o.rest()}}}var Ea=Qe(()=>{let t=new Kt;return{root:t.root,update:({data:n})=>t.show(Ke(n)),rest:()=>{}}});export{Ea as default};
