/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle 1960b85b4c143171aca34f2dd88751921aef43312ee45320e4e8829529f986df */
var hr="http://www.w3.org/2000/svg";function q(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function w(t,n={},...e){let r=q(document.createElement(t),n);return r.append(...e),r}function z(t,n={},...e){
let r=q(document.createElementNS(hr,t),n);return r.append(...e),r}function Rn(t,n){t.textContent!==n&&(t.textContent=n)}var k=(t,n,e)=>Math.min(Math.max(t,n),e);var kt=(t,n,e)=>t+(n-t)*e;function st(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function dr(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Tn(t){let n,e,
r;t.length!==2?(n=st,e=(f,s)=>st(t(f),s),r=(f,s)=>t(f)-s):(n=t===st||t===dr?t:mr,e=t,r=t);function i(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let l=u+
c>>>1;e(f[l],s)<0?u=l+1:c=l}while(u<c)}return u}function o(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let l=u+c>>>1;e(f[l],s)<=0?u=l+1:c=l}while(u<c)}
return u}function a(f,s,u=0,c=f.length){let l=i(f,s,u,c-1);return l>u&&r(f[l-1],s)>-r(f[l],s)?l-1:l}return{left:i,center:a,right:o}}function mr(){return 0}function pr(t){
return t===null?NaN:+t}var qn=Tn(st),In=qn.right,lo=qn.left,ho=Tn(pr).center;var mo=On(zn),po=On(gr);function On(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:a}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!a||!e&&!r)return n;let f=e&&t(e),s=r&&t(r),u=i.slice();return f&&s?(U(f,u,i,o,a),U(f,i,u,o,a),U(f,u,i,o,a),G(s,i,u,o,a),G(s,u,i,o,a),G(
s,i,u,o,a)):f?(U(f,i,u,o,a),U(f,u,i,o,a),U(f,i,u,o,a)):s&&(G(s,i,u,o,a),G(s,u,i,o,a),G(s,i,u,o,a)),n}}function U(t,n,e,r,i){for(let o=0,a=r*i;o<a;)t(n,e,o,o+=r,
1)}function G(t,n,e,r,i){for(let o=0,a=r*i;o<r;++o)t(n,e,o,o+a,r)}function gr(t){let n=zn(t);return(e,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,n(e,r,i+0,o+0,a),n(e,r,i+1,o+
1,a),n(e,r,i+2,o+2,a),n(e,r,i+3,o+3,a)}}function zn(t){let n=Math.floor(t);if(n===t)return xr(t);let e=t-n,r=2*t+1;return(i,o,a,f,s)=>{if(!((f-=s)>=a))return;let u=n*
o[a],c=s*n,l=c+s;for(let h=a,d=a+c;h<d;h+=s)u+=o[Math.min(f,h)];for(let h=a,d=f;h<=d;h+=s)u+=o[Math.min(f,h+c)],i[h]=(u+e*(o[Math.max(a,h-l)]+o[Math.min(f,h+l)]))/
r,u-=o[Math.max(a,h-c)]}}function xr(t){let n=2*t+1;return(e,r,i,o,a)=>{if(!((o-=a)>=i))return;let f=t*r[i],s=a*t;for(let u=i,c=i+s;u<c;u+=a)f+=r[Math.min(o,u)];
for(let u=i,c=o;u<=c;u+=a)f+=r[Math.min(o,u+s)],e[u]=f/n,f-=r[Math.max(i,u-s)]}}var yr=Array.prototype,go=yr.slice;var wr=Math.sqrt(50),br=Math.sqrt(10),Mr=Math.sqrt(2);function Nt(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=wr?10:o>=
br?5:o>=Mr?2:1,f,s,u;return i<0?(u=Math.pow(10,-i)/a,f=Math.round(t*u),s=Math.round(n*u),f/u<t&&++f,s/u>n&&--s,u=-u):(u=Math.pow(10,i)*a,f=Math.round(t/u),s=Math.
round(n/u),f*u<t&&++f,s*u>n&&--s),s<f&&.5<=e&&e<2?Nt(t,n,e*2):[f,s,u]}function At(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,a]=r?
Nt(n,t,e):Nt(t,n,e);if(!(o>=i))return[];let f=o-i+1,s=new Array(f);if(r)if(a<0)for(let u=0;u<f;++u)s[u]=(o-u)/-a;else for(let u=0;u<f;++u)s[u]=(o-u)*a;else if(a<
0)for(let u=0;u<f;++u)s[u]=(i+u)/-a;else for(let u=0;u<f;++u)s[u]=(i+u)*a;return s}function St(t,n,e){return n=+n,t=+t,e=+e,Nt(t,n,e)[2]}function Dn(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?St(n,t,e):St(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var xo=vr(Math.random);function vr(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let a=t()*o--|0,f=e[o+r];e[o+r]=e[a+r],e[a+r]=f}return e}}function Z(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function ht(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function D(){}var X=.7,
J=1/X,K="\\s*([+-]?\\d+)\\s*",ct="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",L="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",kr=/^#([0-9a-f]{3,8})$/,
Nr=new RegExp(`^rgb\\(${K},${K},${K}\\)$`),Sr=new RegExp(`^rgb\\(${L},${L},${L}\\)$`),Ar=new RegExp(`^rgba\\(${K},${K},${K},${ct}\\)$`),$r=new RegExp(`^rgba\\(${L}\
,${L},${L},${ct}\\)$`),Er=new RegExp(`^hsl\\(${ct},${L},${L}\\)$`),Lr=new RegExp(`^hsla\\(${ct},${L},${L},${ct}\\)$`),Pn={aliceblue:15792383,antiquewhite:16444375,
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
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Z(D,tt,{copy(t){return Object.
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:jn,formatHex:jn,formatHex8:Rr,formatHsl:Tr,formatRgb:Cn,toString:Cn});function jn(){
return this.rgb().formatHex()}function Rr(){return this.rgb().formatHex8()}function Tr(){return Un(this).formatHsl()}function Cn(){return this.rgb().formatRgb()}
function tt(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=kr.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?Fn(n):e===3?new b(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?$t(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?$t(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
Nr.exec(t))?new b(n[1],n[2],n[3],1):(n=Sr.exec(t))?new b(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=Ar.exec(t))?$t(n[1],n[2],n[3],n[4]):(n=$r.exec(t))?$t(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Er.exec(t))?Wn(n[1],n[2]/100,n[3]/100,1):(n=Lr.exec(t))?Wn(n[1],n[2]/100,n[3]/100,n[4]):Pn.hasOwnProperty(t)?Fn(Pn[t]):
t==="transparent"?new b(NaN,NaN,NaN,0):null}function Fn(t){return new b(t>>16&255,t>>8&255,t&255,1)}function $t(t,n,e,r){return r<=0&&(t=n=e=NaN),new b(t,n,e,r)}
function un(t){return t instanceof D||(t=tt(t)),t?(t=t.rgb(),new b(t.r,t.g,t.b,t.opacity)):new b}function dt(t,n,e,r){return arguments.length===1?un(t):new b(t,
n,e,r??1)}function b(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}Z(b,dt,ht(D,{brighter(t){return t=t==null?J:Math.pow(J,t),new b(this.r*t,this.g*t,this.
b*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new b(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new b(_(this.r),
_(this.g),_(this.b),Lt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:Hn,formatHex:Hn,formatHex8:qr,formatRgb:Bn,toString:Bn}));function Hn(){return`#${W(this.r)}${W(this.g)}${W(this.b)}`}function qr(){return`#${W(
this.r)}${W(this.g)}${W(this.b)}${W((isNaN(this.opacity)?1:this.opacity)*255)}`}function Bn(){let t=Lt(this.opacity);return`${t===1?"rgb(":"rgba("}${_(this.r)},\
 ${_(this.g)}, ${_(this.b)}${t===1?")":`, ${t})`}`}function Lt(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function _(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function W(t){return t=_(t),(t<16?"0":"")+t.toString(16)}function Wn(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new $(t,n,e,r)}
function Un(t){if(t instanceof $)return new $(t.h,t.s,t.l,t.opacity);if(t instanceof D||(t=tt(t)),!t)return new $;if(t instanceof $)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),a=NaN,f=o-i,s=(o+i)/2;return f?(n===o?a=(e-r)/f+(e<r)*6:e===o?a=(r-n)/f+2:a=(n-e)/f+4,f/=s<.5?o+i:2-
o-i,a*=60):f=s>0&&s<1?0:a,new $(a,f,s,t.opacity)}function Tt(t,n,e,r){return arguments.length===1?Un(t):new $(t,n,e,r??1)}function $(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}Z($,Tt,ht(D,{brighter(t){return t=t==null?J:Math.pow(J,t),new $(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.
pow(X,t),new $(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-
r;return new b(en(t>=240?t-240:t+120,i,r),en(t,i,r),en(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new $(_n(this.h),Et(this.s),Et(this.l),Lt(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=Lt(this.opacity);return`${t===
1?"hsl(":"hsla("}${_n(this.h)}, ${Et(this.s)*100}%, ${Et(this.l)*100}%${t===1?")":`, ${t})`}`}}));function _n(t){return t=(t||0)%360,t<0?t+360:t}function Et(t){
return Math.max(0,Math.min(1,t||0))}function en(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var Gn=Math.PI/180,Kn=180/Math.PI,Rt=18,
Qn=.96422,Jn=1,Zn=.82521,te=4/29,Q=6/29,ne=3*Q*Q,Ir=Q*Q*Q;function ee(t){if(t instanceof R)return new R(t.l,t.a,t.b,t.opacity);if(t instanceof I)return ie(t);t instanceof
b||(t=un(t));var n=fn(t.r),e=fn(t.g),r=fn(t.b),i=rn((.2225045*n+.7168786*e+.0606169*r)/Jn),o,a;return n===e&&e===r?o=a=i:(o=rn((.4360747*n+.3850649*e+.1430804*r)/
Qn),a=rn((.0139322*n+.0971045*e+.7141733*r)/Zn)),new R(116*i-16,500*(o-i),200*(i-a),t.opacity)}function re(t,n,e,r){return arguments.length===1?ee(t):new R(t,n,e,r??1)}function R(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}Z(R,re,ht(D,{brighter(t){
return new R(this.l+Rt*(t??1),this.a,this.b,this.opacity)},darker(t){return new R(this.l-Rt*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Qn*on(n),t=Jn*on(t),e=Zn*on(e),new b(an(3.1338561*n-1.6168667*t-.4906146*e),an(-.9787684*n+1.9161415*
t+.033454*e),an(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function rn(t){return t>Ir?Math.pow(t,1/3):t/ne+te}function on(t){return t>Q?t*t*t:ne*(t-te)}
function an(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function fn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Or(t){
if(t instanceof I)return new I(t.h,t.c,t.l,t.opacity);if(t instanceof R||(t=ee(t)),t.a===0&&t.b===0)return new I(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Kn;return new I(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function qt(t,n,e,r){return arguments.length===1?Or(t):new I(t,n,e,r??1)}function I(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function ie(t){if(isNaN(
t.h))return new R(t.l,0,0,t.opacity);var n=t.h*Gn;return new R(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}Z(I,qt,ht(D,{brighter(t){return new I(this.h,this.
c,this.l+Rt*(t??1),this.opacity)},darker(t){return new I(this.h,this.c,this.l-Rt*(t??1),this.opacity)},rgb(){return ie(this).rgb()}}));var oe=-.14861,sn=1.78277,
cn=-.29227,It=-.90649,lt=1.97294,Yn=lt*It,Xn=lt*sn,Vn=sn*cn-It*oe;function zr(t){if(t instanceof Y)return new Y(t.h,t.s,t.l,t.opacity);t instanceof b||(t=un(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Vn*r+Yn*n-Xn*e)/(Vn+Yn-Xn),o=r-i,a=(lt*(e-i)-cn*o)/It,f=Math.sqrt(a*a+o*o)/(lt*i*(1-i)),s=f?Math.atan2(a,o)*Kn-120:NaN;return new Y(
s<0?s+360:s,f,i,t.opacity)}function Ot(t,n,e,r){return arguments.length===1?zr(t):new Y(t,n,e,r??1)}function Y(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}Z(Y,Ot,ht(D,{brighter(t){return t=t==null?J:Math.pow(J,t),new Y(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new Y(this.h,
this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*Gn,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new b(255*
(n+e*(oe*r+sn*i)),255*(n+e*(cn*r+It*i)),255*(n+e*(lt*r)),this.opacity)}}));function se(t,n,e,r,i){var o=t*t,a=o*t;return((1-3*t+3*o-a)*n+(4-6*o+3*a)*e+(1+3*t+3*o-3*a)*r+a*i)/6}function Dr(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],a=r>0?t[r-1]:2*i-o,f=r<n-1?t[r+2]:2*o-i;return se((e-r/n)*n,a,i,o,f)}}function Pr(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],a=t[(r+1)%n],f=t[(r+2)%n];return se((e-r/n)*n,i,o,a,f)}}var Dt=t=>()=>t;function ce(t,n){return function(e){
return t+e*n}}function jr(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function mn(t,n){var e=n-t;return e?ce(t,e>
180||e<-180?e-360*Math.round(e/360):e):Dt(isNaN(t)?n:t)}function Cr(t){return(t=+t)==1?N:function(n,e){return e-n?jr(n,e,t):Dt(isNaN(n)?e:n)}}function N(t,n){var e=n-
t;return e?ce(t,e):Dt(isNaN(t)?n:t)}var ae=(function t(n){var e=Cr(n);function r(i,o){var a=e((i=dt(i)).r,(o=dt(o)).r),f=e(i.g,o.g),s=e(i.b,o.b),u=N(i.opacity,o.
opacity);return function(c){return i.r=a(c),i.g=f(c),i.b=s(c),i.opacity=u(c),i+""}}return r.gamma=t,r})(1);function le(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),a,f;for(a=0;a<e;++a)f=dt(n[a]),r[a]=f.r||0,i[a]=f.g||0,o[a]=f.b||0;return r=t(r),i=t(i),o=t(o),f.opacity=1,function(s){return f.
r=r(s),f.g=i(s),f.b=o(s),f+""}}}var Mo=le(Dr),vo=le(Pr);function Fr(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function Hr(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Br(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),a;for(a=0;a<r;++a)i[a]=Pt(t[a],n[a]);for(;a<e;++a)o[a]=n[a];return function(f){
for(a=0;a<r;++a)o[a]=i[a](f);return o}}function Wr(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function E(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function _r(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Pt(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var hn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,ln=new RegExp(hn.source,
"g");function Yr(t){return function(){return t}}function Xr(t){return function(n){return t(n)+""}}function Vr(t,n){var e=hn.lastIndex=ln.lastIndex=0,r,i,o,a=-1,
f=[],s=[];for(t=t+"",n=n+"";(r=hn.exec(t))&&(i=ln.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),f[a]?f[a]+=o:f[++a]=o),(r=r[0])===(i=i[0])?f[a]?f[a]+=i:f[++a]=i:(f[++a]=
null,s.push({i:a,x:E(r,i)})),e=ln.lastIndex;return e<n.length&&(o=n.slice(e),f[a]?f[a]+=o:f[++a]=o),f.length<2?s[0]?Xr(s[0].x):Yr(n):(n=s.length,function(u){for(var c=0,
l;c<n;++c)f[(l=s[c]).i]=l.x(u);return f.join("")})}function Pt(t,n){var e=typeof n,r;return n==null||e==="boolean"?Dt(n):(e==="number"?E:e==="string"?(r=tt(n))?
(n=r,ae):Vr:n instanceof tt?ae:n instanceof Date?Wr:Hr(n)?Fr:Array.isArray(n)?Br:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?_r:E)(t,n)}function he(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var fe=180/Math.PI,dn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function de(t,n,e,r,i,o){var a,f,s;return(a=Math.sqrt(t*t+n*n))&&(t/=a,n/=a),(s=t*e+n*r)&&(e-=t*s,r-=n*s),(f=Math.sqrt(e*e+r*r))&&(e/=f,r/=f,s/=f),t*r<n*e&&(t=-t,
n=-n,s=-s,a=-a),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*fe,skewX:Math.atan(s)*fe,scaleX:a,scaleY:f}}var zt;function Ur(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?dn:de(n.a,n.b,n.c,n.d,n.e,n.f)}function Gr(t){return t==null||(zt||(zt=document.createElementNS(
"http://www.w3.org/2000/svg","g")),zt.setAttribute("transform",t),!(t=zt.transform.baseVal.consolidate()))?dn:(t=t.matrix,de(t.a,t.b,t.c,t.d,t.e,t.f))}function me(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,c,l,h,d,p){if(u!==l||c!==h){var m=d.push("translate(",null,n,null,e);p.push({i:m-4,x:E(u,l)},{i:m-2,x:E(
c,h)})}else(l||h)&&d.push("translate("+l+n+h+e)}function a(u,c,l,h){u!==c?(u-c>180?c+=360:c-u>180&&(u+=360),h.push({i:l.push(i(l)+"rotate(",null,r)-2,x:E(u,c)})):
c&&l.push(i(l)+"rotate("+c+r)}function f(u,c,l,h){u!==c?h.push({i:l.push(i(l)+"skewX(",null,r)-2,x:E(u,c)}):c&&l.push(i(l)+"skewX("+c+r)}function s(u,c,l,h,d,p){
if(u!==l||c!==h){var m=d.push(i(d)+"scale(",null,",",null,")");p.push({i:m-4,x:E(u,l)},{i:m-2,x:E(c,h)})}else(l!==1||h!==1)&&d.push(i(d)+"scale("+l+","+h+")")}return function(u,c){
var l=[],h=[];return u=t(u),c=t(c),o(u.translateX,u.translateY,c.translateX,c.translateY,l,h),a(u.rotate,c.rotate,l,h),f(u.skewX,c.skewX,l,h),s(u.scaleX,u.scaleY,
c.scaleX,c.scaleY,l,h),u=c=null,function(d){for(var p=-1,m=h.length,x;++p<m;)l[(x=h[p]).i]=x.x(d);return l.join("")}}}var ko=me(Ur,"px, ","px)","deg)"),No=me(Gr,
", ",")",")"),Kr=1e-12;function ue(t){return((t=Math.exp(t))+1/t)/2}function Qr(t){return((t=Math.exp(t))-1/t)/2}function Jr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var So=(function t(n,e,r){function i(o,a){var f=o[0],s=o[1],u=o[2],c=a[0],l=a[1],h=a[2],d=c-f,p=l-s,m=d*d+p*p,x,y;if(m<Kr)y=Math.log(h/u)/n,x=function(H){return[
f+H*d,s+H*p,u*Math.exp(n*H*y)]};else{var C=Math.sqrt(m),F=(h*h-u*u+r*m)/(2*u*e*C),A=(h*h-u*u-r*m)/(2*h*e*C),O=Math.log(Math.sqrt(F*F+1)-F),v=Math.log(Math.sqrt(
A*A+1)-A);y=(v-O)/n,x=function(H){var yt=H*y,ut=ue(O),wt=u/(e*C)*(ut*Jr(n*yt+O)-Qr(O));return[f+wt*d,s+wt*p,u*ut/ue(n*yt+O)]}}return x.duration=Math.abs(y)*1e3*
n/Math.SQRT2,x}return i.rho=function(o){var a=Math.max(.001,+o),f=a*a,s=f*f;return t(a,f,s)},i})(Math.SQRT2,2,4);function pe(t){return function(n,e){var r=t((n=
Tt(n)).h,(e=Tt(e)).h),i=N(n.s,e.s),o=N(n.l,e.l),a=N(n.opacity,e.opacity);return function(f){return n.h=r(f),n.s=i(f),n.l=o(f),n.opacity=a(f),n+""}}}var Ao=pe(mn),
$o=pe(N);function ge(t){return function(n,e){var r=t((n=qt(n)).h,(e=qt(e)).h),i=N(n.c,e.c),o=N(n.l,e.l),a=N(n.opacity,e.opacity);return function(f){return n.h=r(f),n.c=i(
f),n.l=o(f),n.opacity=a(f),n+""}}}var Eo=ge(mn),Lo=ge(N);function xe(t){return(function n(e){e=+e;function r(i,o){var a=t((i=Ot(i)).h,(o=Ot(o)).h),f=N(i.s,o.s),
s=N(i.l,o.l),u=N(i.opacity,o.opacity);return function(c){return i.h=a(c),i.s=f(c),i.l=s(Math.pow(c,e)),i.opacity=u(c),i+""}}return r.gamma=n,r})(1)}var Ro=xe(mn),
To=xe(N);function Zr(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Ct(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function nt(t){return t=Ct(Math.
abs(t)),t?t[1]:NaN}function ti(t,n){return function(e,r){for(var i=e.length,o=[],a=0,f=t[0],s=0;i>0&&f>0&&(s+f+1>r&&(f=Math.max(1,r-s)),o.push(e.substring(i-=f,
i+f)),!((s+=f+1)>r));)f=t[a=(a+1)%t.length];return o.reverse().join(n)}}function ni(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var ei=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function et(t){if(!(n=ei.exec(t)))throw new Error("invalid format: "+t);var n;
return new pn({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}et.prototype=pn.prototype;
function pn(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}pn.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function ri(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var Ft;function ii(t,n){var e=Ct(t,n);if(!e)return Ft=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(Ft=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,a=r.length;return o===a?r:o>a?r+new Array(o-a+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+Ct(t,Math.
max(0,n+o-1))[0]}function ye(t,n){var e=Ct(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var we={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:Zr,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>ye(t*100,n),r:ye,s:ii,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function be(t){return t}var Me=Array.prototype.map,ve=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function oi(t){var n=t.
grouping===void 0||t.thousands===void 0?be:ti(Me.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?be:ni(Me.call(t.numerals,String)),a=t.percent===void 0?"%":t.percent+"",f=t.minus===void 0?"−":
t.minus+"",s=t.nan===void 0?"NaN":t.nan+"";function u(l,h){l=et(l);var d=l.fill,p=l.align,m=l.sign,x=l.symbol,y=l.zero,C=l.width,F=l.comma,A=l.precision,O=l.trim,
v=l.type;v==="n"?(F=!0,v="g"):we[v]||(A===void 0&&(A=12),O=!0,v="g"),(y||d==="0"&&p==="=")&&(y=!0,d="0",p="=");var H=(h&&h.prefix!==void 0?h.prefix:"")+(x==="$"?
e:x==="#"&&/[boxX]/.test(v)?"0"+v.toLowerCase():""),yt=(x==="$"?r:/[%p]/.test(v)?a:"")+(h&&h.suffix!==void 0?h.suffix:""),ut=we[v],wt=/[defgprs%]/.test(v);A=A===
void 0?6:/[gprs]/.test(v)?Math.max(1,Math.min(21,A)):Math.max(0,Math.min(20,A));function En(g){var B=H,S=yt,V,Ln,bt;if(v==="c")S=ut(g)+S,g="";else{g=+g;var Mt=g<
0||1/g<0;if(g=isNaN(g)?s:ut(Math.abs(g),A),O&&(g=ri(g)),Mt&&+g==0&&m!=="+"&&(Mt=!1),B=(Mt?m==="("?m:f:m==="-"||m==="("?"":m)+B,S=(v==="s"&&!isNaN(g)&&Ft!==void 0?
ve[8+Ft/3]:"")+S+(Mt&&m==="("?")":""),wt){for(V=-1,Ln=g.length;++V<Ln;)if(bt=g.charCodeAt(V),48>bt||bt>57){S=(bt===46?i+g.slice(V+1):g.slice(V))+S,g=g.slice(0,V);
break}}}F&&!y&&(g=n(g,1/0));var vt=B.length+g.length+S.length,T=vt<C?new Array(C-vt+1).join(d):"";switch(F&&y&&(g=n(T+g,T.length?C-S.length:1/0),T=""),p){case"<":
g=B+g+S+T;break;case"=":g=B+T+g+S;break;case"^":g=T.slice(0,vt=T.length>>1)+B+g+S+T.slice(vt);break;default:g=T+B+g+S;break}return o(g)}return En.toString=function(){
return l+""},En}function c(l,h){var d=Math.max(-8,Math.min(8,Math.floor(nt(h)/3)))*3,p=Math.pow(10,-d),m=u((l=et(l),l.type="f",l),{suffix:ve[8+d/3]});return function(x){
return m(p*x)}}return{format:u,formatPrefix:c}}var jt,M,gn;ai({thousands:",",grouping:[3],currency:["$",""]});function ai(t){return jt=oi(t),M=jt.format,gn=jt.formatPrefix,
jt}function ke(t){return Math.max(0,-nt(Math.abs(t)))}function Ne(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(nt(n)/3)))*3-nt(Math.abs(t)))}function Se(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,nt(n)-nt(t))+1}function Re(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function fi(t){return function(){return t}}function ui(t){return+t}var Ae=[0,1];function rt(t){return t}function xn(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:fi(isNaN(n)?NaN:.5)}function si(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function ci(t,n,e){var r=t[0],i=t[1],o=n[0],
a=n[1];return i<r?(r=xn(i,r),o=e(a,o)):(r=xn(r,i),o=e(o,a)),function(f){return o(r(f))}}function li(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),a=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++a<r;)i[a]=xn(t[a],t[a+1]),o[a]=e(n[a],n[a+1]);return function(f){var s=In(t,f,1,r)-1;return o[s](
i[s](f))}}function Te(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function qe(){var t=Ae,
n=Ae,e=Pt,r,i,o,a=rt,f,s,u;function c(){var h=Math.min(t.length,n.length);return a!==rt&&(a=si(t[0],t[h-1])),f=h>2?li:ci,s=u=null,l}function l(h){return h==null||
isNaN(h=+h)?o:(s||(s=f(t.map(r),n,e)))(r(a(h)))}return l.invert=function(h){return a(i((u||(u=f(n,t.map(r),E)))(h)))},l.domain=function(h){return arguments.length?
(t=Array.from(h,ui),c()):t.slice()},l.range=function(h){return arguments.length?(n=Array.from(h),c()):n.slice()},l.rangeRound=function(h){return n=Array.from(h),
e=he,c()},l.clamp=function(h){return arguments.length?(a=h?!0:rt,c()):a!==rt},l.interpolate=function(h){return arguments.length?(e=h,c()):e},l.unknown=function(h){
return arguments.length?(o=h,l):o},function(h,d){return r=h,i=d,c()}}function hi(){return qe()(rt,rt)}function di(t,n,e,r){var i=Dn(t,n,e),o;switch(r=et(r??",f"),
r.type){case"s":{var a=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=Ne(i,a))&&(r.precision=o),gn(r,a)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=Se(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=ke(i))&&
(r.precision=o-(r.type==="%")*2);break}}return M(r)}function mi(t){var n=t.domain;return t.ticks=function(e){var r=n();return At(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return di(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,a=r[i],f=r[o],s,u,c=10;for(f<a&&(u=
a,a=f,f=u,u=i,i=o,o=u);c-- >0;){if(u=St(a,f,e),u===s)return r[i]=a,r[o]=f,n(r);if(u>0)a=Math.floor(a/u)*u,f=Math.ceil(f/u)*u;else if(u<0)a=Math.ceil(a*u)/u,f=Math.
floor(f*u)/u;else break;s=u}return t},t}function it(){var t=hi();return t.copy=function(){return Te(t,it())},Re.apply(t,arguments),mi(t)}function pi(t,n){t=t.slice();var e=0,r=t.length-1,i=t[e],o=t[r],a;return o<i&&(a=e,e=r,r=a,a=i,i=o,o=a),t[e]=n.floor(i),t[r]=n.ceil(o),t}function $e(t){return Math.
log(t)}function Ee(t){return Math.exp(t)}function gi(t){return-Math.log(-t)}function xi(t){return-Math.exp(-t)}function yi(t){return isFinite(t)?+("1e"+t):t<0?0:
t}function wi(t){return t===10?yi:t===Math.E?Math.exp:n=>Math.pow(t,n)}function bi(t){return t===Math.E?Math.log:t===10&&Math.log10||t===2&&Math.log2||(t=Math.log(
t),n=>Math.log(n)/t)}function Le(t){return(n,e)=>-t(-n,e)}function Mi(t){let n=t($e,Ee),e=n.domain,r=10,i,o;function a(){return i=bi(r),o=wi(r),e()[0]<0?(i=Le(i),
o=Le(o),t(gi,xi)):t($e,Ee),n}return n.base=function(f){return arguments.length?(r=+f,a()):r},n.domain=function(f){return arguments.length?(e(f),a()):e()},n.ticks=
f=>{let s=e(),u=s[0],c=s[s.length-1],l=c<u;l&&([u,c]=[c,u]);let h=i(u),d=i(c),p,m,x=f==null?10:+f,y=[];if(!(r%1)&&d-h<x){if(h=Math.floor(h),d=Math.ceil(d),u>0){
for(;h<=d;++h)for(p=1;p<r;++p)if(m=h<0?p/o(-h):p*o(h),!(m<u)){if(m>c)break;y.push(m)}}else for(;h<=d;++h)for(p=r-1;p>=1;--p)if(m=h>0?p/o(-h):p*o(h),!(m<u)){if(m>
c)break;y.push(m)}y.length*2<x&&(y=At(u,c,x))}else y=At(h,d,Math.min(d-h,x)).map(o);return l?y.reverse():y},n.tickFormat=(f,s)=>{if(f==null&&(f=10),s==null&&(s=
r===10?"s":","),typeof s!="function"&&(!(r%1)&&(s=et(s)).precision==null&&(s.trim=!0),s=M(s)),f===1/0)return s;let u=Math.max(1,r*f/n.ticks().length);return c=>{
let l=c/o(Math.round(i(c)));return l*r<r-.5&&(l*=r),l<=u?s(c):""}},n.nice=()=>e(pi(e(),{floor:f=>o(Math.floor(i(f))),ceil:f=>o(Math.ceil(i(f)))})),n}function Ht(){
let t=Mi(qe()).domain([1,10]);return t.copy=()=>Te(t,Ht()).base(t.base()),Re.apply(t,arguments),t}var Ie=M(".3~r"),vi=M(".2~f"),_o=M(".1e"),ki="⁰¹²³⁴⁵⁶⁷⁸⁹",Ni=M(".6~r"),Yo=M(".2f"),Xo=M(".3f");function ot(t){let n=[...String(Math.abs(t))].map(e=>ki[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function mt(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?Ie(t):(t<0?"−":"")+Si(Math.log10(n))}function Si(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${ot(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${ot(38)}: infinite in float32`;if(t>-3&&t<4)return Ie(10**
t);let e=Math.floor(t+1e-9);return`${vi(10**(t-e))} × ${ot(e)}`}var at={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]};function Bt(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(.8)}}function Wt(t){let n=t.getContext("2d");if(!n)
throw new Error("This browser draws no canvas.");return n}function Oe(t){let n=window.devicePixelRatio||1,[e,r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(
e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let a=Wt(t);return a.setTransform(n,0,0,n,0,0),a.clearRect(0,0,e,r),{g:a,
width:e,height:r}}function ft(t,n,e,r,i){t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function ze(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),
t.textAlign="center",t.textBaseline="middle",t.fillText(n,0,0),t.restore()}function yn(t,n,e,r,i,o,a=4){t.lineJoin="round",t.lineWidth=a,t.strokeStyle=o,t.strokeText(n,e,r),t.fillStyle=i,t.fillText(n,e,r)}var Ai=50,De=8,_t=class{data;#t;constructor(){this.canvas=w("canvas",{role:"img"}),this.tip=w("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=w("d\
iv",{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let n=({offsetX:e,offsetY:r})=>this.over([e,r]);this.canvas.
addEventListener("pointermove",n),this.canvas.addEventListener("pointerdown",n),this.canvas.addEventListener("pointerleave",({pointerType:e})=>{e!=="touch"&&this.
over(void 0)})}over(n){this.#t=n,this.tell(n&&this.spot(...n))}show(n){this.data=n,q(this.canvas,{"aria-label":n.label}),this.draw()}draw(){if(!this.data||!this.
root.isConnected)return;let n=Oe(this.canvas);Math.min(n.width,n.height)>Ai&&this.picture(n,Bt(this.root),this.data),this.over(this.#t)}picture(n,e,r){}spot(n,e){}tell(n){
let{tip:e,canvas:r}=this;if(e.hidden=!n?.text,Rn(e,n?.text??""),!n)return;let i=k(n.x-e.offsetWidth/2,0,Math.max(0,r.clientWidth-e.offsetWidth)),o=n.y>r.clientHeight/
2,a=r.offsetTop+n.y+(o?-e.offsetHeight-De:De);Object.assign(e.style,{left:`${r.offsetLeft+i}px`,top:`${a}px`})}};var $i={line:100,level:100,upright:100,points:50,area:0},Pe=1e-5,Yt=10;function Fe(t,n,e){let{curves:r,notes:i}=t,o=r.filter(({mark:s})=>s!=="level").map(({x:s})=>s),
a=r.flatMap(({y:s,other:u})=>[s,u]),f={x:t.x.ends??Ce(je([...o,i.map(({x:s})=>s)],t.x.log),t.x.log,n),y:t.y.ends??Ce(je([...a,i.map(({y:s})=>s)],t.y.log),t.y.log,
e)};return t.equal?wn(f,n,e):f}function wn({x:t,y:n},e,r){let i=Math.max((t[1]-t[0])/e,(n[1]-n[0])/r),o=([a,f],s)=>[(a+f)/2-i*s/2,(a+f)/2+i*s/2];return{x:o(t,e),
y:o(n,r)}}function je(t,n){let[e,r]=[1/0,-1/0];for(let i of t)for(let o=0;o<i.length;o+=1){let a=i[o];!Number.isFinite(a)||n&&a<=0||(a<e&&(e=a),a>r&&(r=a))}return e<=
r?[e,r]:n?[.1,10]:[0,1]}function Ce([t,n],e,r){if(e&&n/t<1.02)return[t/1.5,n*1.5];if(!e&&t===n)return[t-(Math.abs(t)||1)/2,n+(Math.abs(n)||1)/2];let i=(e?Ht():it()).
domain([t,n]).range([Yt,Math.max(r-Yt,2*Yt)]);return[i.invert(0),i.invert(Math.max(r,3*Yt))]}function P(t,n,e){return(t.log?Ht():it()).domain(n).range(e)}function bn(t,n,e,r){
let i=P(t,n,[0,1]);return[i.invert(e-e*r),i.invert(e+(1-e)*r)]}function He(t,n){let e=([a,f],[s,u])=>[Math.max(a,s),Math.min(f,u)],[r,i]=[e(t.x,n.x),e(t.y,n.y)];
return r[0]===n.x[0]&&r[1]===n.x[1]&&i[0]===n.y[0]&&i[1]===n.y[1]||!(r[0]<r[1]&&i[0]<i[1])?void 0:{x:r,y:i}}function Be(t,n){let e=([r,i])=>i-r;return e(t.x)<Pe*
e(n.x)||e(t.y)<Pe*e(n.y)}function Xt(t,n){let[e,r]=[0,t.length];for(;e<r;){let o=e+r>>1;t[o]<n?e=o+1:r=o}let i=k(e,0,t.length-1);return i>0&&n-t[i-1]<t[i]-n?i-1:
i}function Vt(t){let n=new Set(t.curves.map(({name:e})=>e).filter(Boolean));return t.legend.length?t.legend.filter(e=>n.has(e)):n.size>1?[...n]:[]}function Ut(t,n){
let e=({mark:r,width:i,opacity:o})=>(o?$i[r]:-1)+i*o;return t.curves.filter(r=>r.name===n).sort((r,i)=>e(i)-e(r))[0]}function We(t,n,e){let r=new Set(t);return r.
delete(n)||r.add(n),e.every(i=>r.has(i))?new Set:r}function _e(t,n,e){let[r,i]=[void 0,1/0];for(let o of t){let a=Xt(o.x,e);if(a<0)continue;let f=Math.abs(n(o.x[a])-
n(e));f<i&&([r,i]=[o.x[a],f])}return r}function Ye(t,n,e,r){return t.some(({x:i})=>i.length>0&&e>n(i[0])-r&&e<n(i[i.length-1])+r)}function Xe(t,n,e,r,i){let o;for(let a of t)
for(let f=0;f<a.x.length;f+=1){let s=Math.hypot(n(a.x[f])-r,e(a.y[f])-i);(!o||s<o.away)&&(o={curve:a,k:f,away:s})}return o}function Ve({mark:t,y:n,other:e},r){return t===
"area"?e[r]-n[r]:n[r]}var Ue="M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0z",Gt={circle:{path:Ue,filled:!0},square:{path:"M-0.9,-0.9h1.8v1.8h-1.8z",filled:!0},up:{path:"M0,-1.1L1.1,0.9L-1.1,0.\
9z",filled:!0},diamond:{path:"M0,-1.3L1.1,0L0,1.3L-1.1,0z",filled:!0},down:{path:"M0,1.1L1.1,-0.9L-1.1,-0.9z",filled:!0},plus:{path:"M-1.1,-0.4h0.7v-0.7h0.8v0.7\
h0.7v0.8h-0.7v0.7h-0.8v-0.7h-0.7z",filled:!0},ring:{path:Ue,filled:!1},cross:{path:"M-1,-1L1,1M1,-1L-1,1",filled:!1}};var Mn=M(",d"),Ei=M(".1%"),Li=M(".4~r"),Ri={number:",~f",percent:"%",count:",d"},Ge=5,Ke=12,Ti=6.5,qi=90,[Ii,Oi]=[8,100];function pt(t,n,e,r=!1){if(t.named.length)
return zi(t.named,n,r);if(t.log)return Di(n);let i=r?Math.max(2,Math.ceil(e/qi)):Ge,o=n.ticks(i).filter(s=>t.style!=="count"||Number.isInteger(s)),a=n.tickFormat(
i,Ri[t.style]),f=t.style!=="number";return o.map(s=>[s,f||!Qe(s)?a(s):mt(s)])}function zi(t,n,e){let[r,i]=n.domain(),o=f=>e?Ti*f.length:0,a=[];for(let[f,s]of t){
let[u,c]=a.at(-1)??[Number.NaN,""],l=Math.abs(n(f)-n(u))<Ke+(o(s)+o(c))/2;f>=r&&f<=i&&!l&&a.push([f,s])}return a}function Qe(t){return t!==0&&(Math.abs(t)<.001||
Math.abs(t)>=1e5)}function Di(t){let[n,e]=t.domain();if(!(n>0&&e<1/0))return[];let r=e/n<Ii?[1,2,3,4,5,6,7,8,9]:e/n<Oi?[1,2,5]:[1],[i,o]=[Math.floor(Math.log10(
n)),Math.ceil(Math.log10(e))],a=Math.max(1,Math.ceil((o-i)/(2*Ge))),f=[];for(let s=i;s<=o;s+=1)for(let u of r){let c=+`${u}e${s}`,l=s%a===0&&c>=n&&c<=e,h=u===1&&
(c<.001||c>=1e4);l&&f.push([c,h?ot(s):mt(c)])}return f.length>1?Pi(f,t):ji([n,e])}function Pi(t,n){let e=([i])=>Number.isInteger(Math.log10(i)),r=[];for(let i of[
...t].sort((o,a)=>Number(e(a))-Number(e(o))))r.every(([o])=>Math.abs(n(o)-n(i[0]))>=Ke)&&r.push(i);return r.sort((i,o)=>i[0]-o[0])}function ji(t){return pt({title:"",
style:"number",log:!1,ends:null,named:[]},it().domain(t),0)}function gt(t,n){return t.style==="percent"?Ei(n):t.style==="count"?Mn(n):Qe(n)?mt(n):Li(n)}var vn=11,[Kt,Je]=[13,10],[Ci,Fi]=[16,18],Ze=20,Hi=40,[Bi,Wi]=[8,10];function tr(t,n,e,r,i){t.font=`${vn}px ${n.font}`;let o={left:Ze,right:e-Wi,top:Bi,bottom:r-
Hi},a=i(o),f=Math.max(20,...a.map(([,s])=>t.measureText(s).width));return{box:{...o,left:Math.round(Ze+f+8)},up:a}}function nr(t,n,e,r,i,o,a){t.font=`${vn}px ${n.
font}`,t.lineWidth=1,t.strokeStyle=n.grid,t.fillStyle=n.soft,t.textAlign="right",t.textBaseline="middle";for(let[f,s]of i)ft(t,r.left,a(f),r.right,a(f)),t.fillText(
s,r.left-6,a(f));t.textAlign="center",t.textBaseline="top";for(let[f,s]of pt(e.x,o,r.right-r.left,!0))t.fillText(s,o(f),r.bottom+6);t.font=`${vn+1}px ${n.font}`,
t.fillText(e.x.title,(r.left+r.right)/2,r.bottom+23),ze(t,e.y.title,9,r),t.strokeStyle=n.axis,t.strokeRect(r.left,r.top,r.right-r.left,r.bottom-r.top)}function er(t,n,e){
t.save(),t.beginPath(),t.rect(n.left,n.top,n.right-n.left,n.bottom-n.top),t.clip(),t.lineJoin="round",e(),t.restore()}function rr(t,{mark:n,x:e,y:r,other:i,dash:o,
width:a,symbol:f,size:s,told:u},{color:c,edge:l,opacity:h},d,p,m){if(t.globalAlpha=h,t.strokeStyle=t.fillStyle=c,t.lineWidth=a,t.setLineDash(at[o]),n==="level"&&
ft(t,d.left,m(r[0]),d.right,m(r[0])),n==="upright"&&ft(t,p(e[0]),d.top,p(e[0]),d.bottom),n==="area"&&Yi(t,e,r,i,p,m,u?l:""),n==="line"&&_i(t,e,r,p,m),t.setLineDash(
[]),f)for(let x=0;x<e.length;x+=1)kn(t,f,p(e[x]),m(r[x]),s);t.globalAlpha=1}function _i(t,n,e,r,i){t.beginPath();let o=!1;for(let a=0;a<n.length;a+=1){let[f,s]=[
r(n[a]),i(e[a])];o?t.lineTo(f,s):t.moveTo(f,s),o=Number.isFinite(f)&&Number.isFinite(s)}t.stroke()}function Yi(t,n,e,r,i,o,a){t.beginPath();for(let f=0;f<n.length;f+=
1)t.lineTo(i(n[f]),o(e[f]));for(let f=n.length-1;f>=0;f-=1)t.lineTo(i(n[f]),o(r[f]));t.closePath(),t.fill(),a&&(t.strokeStyle=a,t.lineWidth=.5,t.stroke())}function kn(t,n,e,r,i){
let{path:o,filled:a}=Gt[n];t.save(),t.translate(e,r),t.scale(i,i),t.lineWidth=2/i,a?t.fill(new Path2D(o)):t.stroke(new Path2D(o)),t.restore()}function ir(t,n,{notes:e,
levels:r},i,o,a){t.textBaseline="middle",t.textAlign="left",t.font=`${Kt}px ${n.font}`;for(let{x:f,y:s,text:u,side:c,below:l}of e){let h=t.measureText(u).width,
d=o(f)+(c==="right"?Je:-Je-h),p=a(s)+(l?Fi:-Ci);if(!(o(f)>=i.left&&o(f)<=i.right&&a(s)>=i.top&&a(s)<=i.bottom))continue;let x=k(d,i.left+2,Math.max(i.left+2,i.right-
h-2)),y=k(p,i.top+Kt/2+1,i.bottom-Kt/2-1);yn(t,u,x,y,n.text,n.page)}t.font=`${Kt-1}px ${n.font}`;for(let{y:f,text:s,at:u,below:c}of r){t.textAlign=u<.5?"left":"\
right";let l=kt(i.left+6,i.right-6,u);yn(t,s,l,a(f)+(c?10:-8),n.text,n.page)}}var Qt=class{chosen=new Set;#t="";#n;constructor(n){this.#n=n,this.root=w("div",{class:"legend",role:"group","aria-label":"Curves"})}shows({name:n}){return!n||!this.
chosen.size||this.chosen.has(n)}show(n){let e=Vt(n).map(a=>Ut(n,a)),r=JSON.stringify(e.map(({name:a,color:f,dash:s,symbol:u})=>[a,f,s,u]));if(r===this.#t)return;
this.#t=r;let i=e.map(({name:a})=>a),o=[...this.chosen].filter(a=>i.includes(a));this.chosen=new Set(o.length<i.length?o:[]),this.root.replaceChildren(...e.map(
a=>this.#e(a,i))),this.#r()}#e(n,e){let r=()=>{this.chosen=We(this.chosen,n.name,e),this.#r(),this.#n()},i=w("button",{type:"button","data-name":n.name,click:r},
Xi(n),n.name);return i.title="Show this curve alone; press another to add it",i}#r(){for(let n of this.root.querySelectorAll("button"))q(n,{"aria-pressed":String(
!this.chosen.size||this.chosen.has(n.dataset.name??""))})}};function Xi({mark:t,color:n,dash:e,symbol:r,width:i,opacity:o}){let a={stroke:"currentColor","stroke\
-opacity":.3,"stroke-width":.5},f=n||"currentColor",s={x1:0,x2:26,y1:5,y2:5,stroke:f,"stroke-dasharray":at[e].join(" ")},u=t==="area"?z("rect",{width:26,height:10,
fill:f,"fill-opacity":o,...a}):z("line",{...s,"stroke-width":t==="points"?0:Math.max(1.5,Math.min(i,3))}),c=z("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},u);
if(!r)return c;let{path:l,filled:h}=Gt[r],d=h?{fill:f}:{fill:"none",stroke:f,"stroke-width":.4};return c.append(z("path",{d:l,transform:"translate(13 5) scale(4\
)",...d})),c}var[or,j]=[22,10],Vi=.45,[xt,Ui]=[26,16];function ar(t){let{canvas:n,data:e}=t;if(!e)return;let r=Bt(t.root),i=n.width/n.clientWidth,o=w("canvas"),a=`13px ${r.font}`,
f=Ki(e,Wt(o),a,n.clientWidth),s=f.length?(f[f.length-1].row+1)*or+j:0;o.width=n.width+2*j*i,o.height=n.height+(s+2*j)*i;let u=Wt(o);u.fillStyle=r.page,u.fillRect(
0,0,o.width,o.height),u.drawImage(n,j*i,(s+j)*i),u.scale(i,i),u.font=a,u.textBaseline="middle";for(let{name:c,x:l,row:h}of f){let d=Ut(e,c),p=j+(h+.5)*or,m=t.legend.
shows(d)?1:Vi;Gi(u,d,d.color||r.text,m,j+l,p),u.globalAlpha=m,u.fillStyle=r.text,u.fillText(c,j+l+xt+6,p)}Qi(o,t.name)}function Gi(t,{mark:n,dash:e,width:r,opacity:i,
symbol:o,size:a},f,s,u,c){t.globalAlpha=i*s,t.fillStyle=t.strokeStyle=f,t.lineWidth=Math.min(r,3),t.setLineDash(at[e]),n==="area"?t.fillRect(u,c-5,xt,10):n!=="p\
oints"&&ft(t,u,c,u+xt,c),t.setLineDash([]),o&&kn(t,o,u+xt/2,c,a)}function Ki(t,n,e,r){n.font=e;let[i,o]=[0,0];return Vt(t).map(a=>{let f=xt+6+n.measureText(a).width;
i&&i+f>r&&([i,o]=[0,o+1]);let s={name:a,x:i,row:o};return i+=f+Ui,s})}function Qi(t,n){w("a",{href:t.toDataURL("image/png"),download:`${n}.png`}).click()}var Nn={all:"M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",screen:"M4 4h6v2H6v4H4V4zm10 0h6v6h-2V6h-4V4zM4 14h2v4h4v2H4v-6zm14 0h2v6h-6v-2h4v-4z",picture:"M\
11 3h2v9l3-3 1.4 1.4L12 15.8 6.6 10.4 8 9l3 3V3zM4 18h16v2H4z"},Jt=class{#t;constructor(n){this.#t=n,this.all=Sn("Show all",Nn.all,()=>{n.canvas.focus(),n.zoom.
show(void 0)}),this.all.hidden=!0,this.root=w("div",{class:"tools"},this.all,Sn("Save as a picture",Nn.picture,()=>ar(n))),document.fullscreenEnabled&&this.root.
append(Sn("Full screen",Nn.screen,()=>this.#n()))}zoomed(n){this.all.hidden=!n}#n(){let{root:n}=this.#t;n.getRootNode().fullscreenElement===n?document.exitFullscreen():
n.requestFullscreen()}};function Sn(t,n,e){let r=z("svg",{viewBox:"0 0 24 24","aria-hidden":"true"},z("path",{d:n}));return w("button",{type:"button",title:t,"a\
ria-label":t,click:e},r)}var Ji=8,fr=16,Zi=1.001,Zt=class{part;dragging=!1;#t;#n;#e;constructor(n,e,r){this.canvas=e,this.#e=r,this.area=w("div",{class:"area",hidden:!0}),n.append(this.
area),e.addEventListener("pointerdown",i=>this.#r(i)),e.addEventListener("pointermove",i=>this.#a(i)),e.addEventListener("pointerup",i=>this.#f(i)),e.addEventListener(
"pointercancel",()=>this.#i()),e.addEventListener("dblclick",()=>this.show(void 0)),e.addEventListener("wheel",i=>this.#u(i),{passive:!1})}over(n,e,r,i){this.#t=
{data:n,box:e,shown:r,all:i}}show(n){n&&this.#t&&Be(n,this.#t.all)||(this.part=n,this.#e())}#r({pointerType:n,button:e,pointerId:r,offsetX:i,offsetY:o}){if(n===
"touch"||e||!this.#t)return;let{left:a,right:f,top:s,bottom:u}=this.#t.box;i<a||i>f||o<s||o>u||(this.#n=[i,o],this.canvas.setPointerCapture(r))}#a(n){let e=this.#o(
n);if(this.dragging=!!e,this.area.hidden=!e,!e)return;let{left:r,right:i,top:o,bottom:a}=e;Object.assign(this.area.style,{left:`${this.canvas.offsetLeft+r}px`,top:`${this.
canvas.offsetTop+o}px`,width:`${i-r}px`,height:`${a-o}px`})}#f(n){let e=this.#o(n);if(this.#i(),!e||!this.#t)return;let{data:r,box:i,shown:o}=this.#t,a=P(r.x,o.
x,[i.left,i.right]),f=P(r.y,o.y,[i.bottom,i.top]);this.show({x:[a.invert(e.left),a.invert(e.right)],y:[f.invert(e.bottom),f.invert(e.top)]})}#i(){this.#n=void 0,
this.dragging=!1,this.area.hidden=!0}#o({offsetX:n,offsetY:e}){if(!this.#n||!this.#t)return;let{box:r}=this.#t,[i,o]=this.#n,a=k(n,r.left,r.right),f=k(e,r.top,r.
bottom),[s,u]=[Math.abs(a-i),Math.abs(f-o)];if(Math.max(s,u)<Ji)return;let c=u<fr&&s>u,l=s<fr&&u>s;return{left:l?r.left:Math.min(i,a),right:l?r.right:Math.max(i,
a),top:c?r.top:Math.min(o,f),bottom:c?r.bottom:Math.max(o,f)}}#u(n){if(!(n.ctrlKey||n.metaKey)||!this.#t)return;n.preventDefault();let{data:e,box:r,shown:i,all:o}=this.#t,
a=Zi**n.deltaY,f=k((n.offsetX-r.left)/(r.right-r.left),0,1),s=k((r.bottom-n.offsetY)/(r.bottom-r.top),0,1),u={x:bn(e.x,i.x,f,a),y:bn(e.y,i.y,s,a)};this.show(He(
u,o))}};var to=.06,tn=14,ur=[80,48],no=30,An=.02,$n=9,nn=class extends _t{frame;#t;get name(){return`${this.data?.y.title??"chart"} by ${this.data?.x.title??""}`.replace(
/[^\p{L}\p{N}]+/gu,"_")}constructor(n){super();let e=()=>{this.draw(),n()};q(this.root,{class:"pointed chart"}),this.legend=new Qt(e),this.zoom=new Zt(this.root,
this.canvas,e),this.tools=new Jt(this),this.hair=w("div",{class:"hair",hidden:!0}),q(this.canvas,{tabindex:0,keydown:r=>this.#n(r),blur:()=>this.over(void 0)}),
this.root.prepend(w("div",{class:"head"},this.legend.root,this.tools.root)),this.root.append(this.hair)}resume({part:n,chosen:e}){this.zoom.part=n,this.legend.chosen=
e}get kept(){return{part:this.zoom.part,chosen:this.legend.chosen}}show(n){this.legend.show(n),this.canvas.style.height=`${n.height}px`,super.show(n)}picture({g:n,
width:e,height:r},i,o){let a=Fe(o,e-ur[0],r-ur[1]),f=this.zoom.part??a,s=({top:p,bottom:m})=>pt(o.y,P(o.y,f.y,[m,p]),m-p),{box:u,up:c}=tr(n,i,e,r,s),l=o.equal?wn(
f,u.right-u.left,u.bottom-u.top):f,h=P(o.x,l.x,[u.left,u.right]),d=P(o.y,l.y,[u.bottom,u.top]);this.frame={box:u,x:h,y:d},this.zoom.over(o,u,l,a),nr(n,i,o,u,c,h,
d),er(n,u,()=>{for(let m of o.curves){let x=this.legend.shows(m)?m.opacity:Math.min(to,m.opacity);rr(n,m,{color:m.color||i.text,edge:i.axis,opacity:x},u,h,d)}let p=o.
notes.filter(({of:m})=>this.legend.shows({name:m}));ir(n,i,{...o,notes:p},u,h,d)}),this.tools.zoomed(!!this.zoom.part)}spot(n,e){let{data:r,frame:i}=this;if(!r||
!i||this.zoom.dragging)return;let{box:o,x:a}=i;if(n<o.left||n>o.right||e<o.top||e>o.bottom)return;let f=r.curves.filter(u=>u.told&&this.legend.shows(u));if(r.scatter)
return this.#e(r,f,n,e);let s=_e(f,a,a.invert(n));if(!(s===void 0||!Ye(f,a,n,no))&&!(a(s)<o.left||a(s)>o.right))return{x:a(s),y:e,text:this.#r(r,f,s)}}tell(n){super.
tell(n);let{frame:e,canvas:r,data:i}=this;this.hair.hidden=!n||!e||!!i?.scatter,!(!n||!e)&&Object.assign(this.hair.style,{left:`${r.offsetLeft+n.x}px`,top:`${r.
offsetTop+e.box.top}px`,height:`${e.box.bottom-e.box.top}px`})}#n(n){let{frame:e}=this,r={ArrowRight:1,ArrowLeft:-1}[n.key];if(n.key==="Escape"&&this.zoom.show(
void 0),!r||!e)return;n.preventDefault();let{left:i,right:o,top:a,bottom:f}=e.box;this.#t=k((this.#t??(r>0?-An:1+An))+r*An,0,1),this.over([kt(i,o,this.#t),(a+f)/
2])}#e(n,e,r,i){let{x:o,y:a}=this.frame,f=Xe(e,o,a,r,i);if(!f||f.away>tn)return;let{curve:s,k:u}=f,[c,l]=[gt(n.x,s.x[u]),gt(n.y,s.y[u])],h=`${s.name}
${n.x.title}: ${c}
${n.y.title}: ${l}`;return{x:o(s.x[u]),y:a(s.y[u]),text:h}}#r(n,e,r){let{box:i,x:o,y:a}=this.frame,f=Xt(n.steps.at,r),s=f<0?"":`, step ${Mn(n.steps.step[f])}`,u=e.
flatMap(l=>{let h=Xt(l.x,r);if(h<0||Math.abs(o(l.x[h])-o(r))>tn)return[];let d=Ve(l,h),p=l.mark==="area"||a(d)>i.top-tn&&a(d)<i.bottom+tn;return Number.isFinite(
d)&&p?[`${l.name}: ${gt(n.y,d)}`]:[]}),c=u.length>$n?[`and ${u.length-$n} more`]:[];return[`${n.x.title} ${gt(n.x,r)}${s}`,...u.slice(0,$n),...c].join(`
`)}};function sr(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=a=>Array.isArray(a)?a.map(o):a===null||typeof a!="object"?a:a.floats?i.subarray(a.floats[0],a.floats[0]+a.floats[1]):Object.fromEntries(Object.entries(
a).map(([f,s])=>[f,o(s)]));return o(r)}function cr(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:a}=e;return o.
update(Array.isArray(a)?{...e,data:a[0]}:e),()=>{o.root.isConnected||o.rest()}}}var lr=new Map;function eo(t){let n=t instanceof ShadowRoot?t.host:t;return/st-key-\S+/.exec(n.closest('[class*="st-key-"]')?.className??"")?.[0]??""}var Ua=cr(
()=>{let t="",n=new nn(()=>lr.set(t,n.kept));return{root:n.root,update:({data:e,parentElement:r})=>{let i=eo(r),o=lr.get(i);o&&!t&&n.resume(o),t=i,n.show(sr(e))},
rest:()=>{}}});export{Ua as default};
