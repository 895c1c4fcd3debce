/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle a62ae951d4844d6cbae91d5353f4a5502ac17bce6137474864c5af1e5886f19d */
function Mn(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=s=>Array.isArray(s)?s.map(o):s===null||typeof s!="object"?s:s.floats?i.subarray(s.floats[0],s.floats[0]+s.floats[1]):Object.fromEntries(Object.entries(
s).map(([a,f])=>[a,o(f)]));return o(r)}function vn(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:s}=e;return o.
update(Array.isArray(s)?{...e,data:s[0]}:e),()=>{o.root.isConnected||o.rest()}}}function at(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Oe(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function kn(t){let n,e,
r;t.length!==2?(n=at,e=(a,f)=>at(t(a),f),r=(a,f)=>t(a)-f):(n=t===at||t===Oe?t:Pe,e=t,r=t);function i(a,f,u=0,l=a.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+
l>>>1;e(a[c],f)<0?u=c+1:l=c}while(u<l)}return u}function o(a,f,u=0,l=a.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+l>>>1;e(a[c],f)<=0?u=c+1:l=c}while(u<l)}
return u}function s(a,f,u=0,l=a.length){let c=i(a,f,u,l-1);return c>u&&r(a[c-1],f)>-r(a[c],f)?c-1:c}return{left:i,center:s,right:o}}function Pe(){return 0}function ze(t){
return t===null?NaN:+t}var Nn=kn(at),An=Nn.right,vi=Nn.left,ki=kn(ze).center;var Ni=Sn($n),Ai=Sn(Ce);function Sn(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:s}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!s||!e&&!r)return n;let a=e&&t(e),f=r&&t(r),u=i.slice();return a&&f?(Q(a,u,i,o,s),Q(a,i,u,o,s),Q(a,u,i,o,s),K(f,i,u,o,s),K(f,u,i,o,s),K(
f,i,u,o,s)):a?(Q(a,i,u,o,s),Q(a,u,i,o,s),Q(a,i,u,o,s)):f&&(K(f,i,u,o,s),K(f,u,i,o,s),K(f,i,u,o,s)),n}}function Q(t,n,e,r,i){for(let o=0,s=r*i;o<s;)t(n,e,o,o+=r,
1)}function K(t,n,e,r,i){for(let o=0,s=r*i;o<r;++o)t(n,e,o,o+s,r)}function Ce(t){let n=$n(t);return(e,r,i,o,s)=>{i<<=2,o<<=2,s<<=2,n(e,r,i+0,o+0,s),n(e,r,i+1,o+
1,s),n(e,r,i+2,o+2,s),n(e,r,i+3,o+3,s)}}function $n(t){let n=Math.floor(t);if(n===t)return je(t);let e=t-n,r=2*t+1;return(i,o,s,a,f)=>{if(!((a-=f)>=s))return;let u=n*
o[s],l=f*n,c=l+f;for(let h=s,p=s+l;h<p;h+=f)u+=o[Math.min(a,h)];for(let h=s,p=a;h<=p;h+=f)u+=o[Math.min(a,h+l)],i[h]=(u+e*(o[Math.max(s,h-c)]+o[Math.min(a,h+c)]))/
r,u-=o[Math.max(s,h-l)]}}function je(t){let n=2*t+1;return(e,r,i,o,s)=>{if(!((o-=s)>=i))return;let a=t*r[i],f=s*t;for(let u=i,l=i+f;u<l;u+=s)a+=r[Math.min(o,u)];
for(let u=i,l=o;u<=l;u+=s)a+=r[Math.min(o,u+f)],e[u]=a/n,a-=r[Math.max(i,u-f)]}}var He=Array.prototype,Si=He.slice;var Fe=Math.sqrt(50),Be=Math.sqrt(10),Xe=Math.sqrt(2);function kt(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),s=o>=Fe?10:o>=
Be?5:o>=Xe?2:1,a,f,u;return i<0?(u=Math.pow(10,-i)/s,a=Math.round(t*u),f=Math.round(n*u),a/u<t&&++a,f/u>n&&--f,u=-u):(u=Math.pow(10,i)*s,a=Math.round(t/u),f=Math.
round(n/u),a*u<t&&++a,f*u>n&&--f),f<a&&.5<=e&&e<2?kt(t,n,e*2):[a,f,u]}function En(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,s]=r?
kt(n,t,e):kt(t,n,e);if(!(o>=i))return[];let a=o-i+1,f=new Array(a);if(r)if(s<0)for(let u=0;u<a;++u)f[u]=(o-u)/-s;else for(let u=0;u<a;++u)f[u]=(o-u)*s;else if(s<
0)for(let u=0;u<a;++u)f[u]=(i+u)/-s;else for(let u=0;u<a;++u)f[u]=(i+u)*s;return f}function Nt(t,n,e){return n=+n,t=+t,e=+e,kt(t,n,e)[2]}function qn(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?Nt(n,t,e):Nt(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var $i=_e(Math.random);function _e(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let s=t()*o--|0,a=e[o+r];e[o+r]=e[s+r],e[s+r]=a}return e}}function nt(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function lt(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function F(){}var V=.7,
tt=1/V,J="\\s*([+-]?\\d+)\\s*",ut="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",O="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Ye=/^#([0-9a-f]{3,8})$/,
We=new RegExp(`^rgb\\(${J},${J},${J}\\)$`),Ue=new RegExp(`^rgb\\(${O},${O},${O}\\)$`),Ve=new RegExp(`^rgba\\(${J},${J},${J},${ut}\\)$`),Ge=new RegExp(`^rgba\\(${O}\
,${O},${O},${ut}\\)$`),Qe=new RegExp(`^hsl\\(${ut},${O},${O}\\)$`),Ke=new RegExp(`^hsla\\(${ut},${O},${O},${ut}\\)$`),Tn={aliceblue:15792383,antiquewhite:16444375,
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
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};nt(F,et,{copy(t){return Object.
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:Rn,formatHex:Rn,formatHex8:Je,formatHsl:Ze,formatRgb:In,toString:In});function Rn(){
return this.rgb().formatHex()}function Je(){return this.rgb().formatHex8()}function Ze(){return Fn(this).formatHsl()}function In(){return this.rgb().formatRgb()}
function et(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=Ye.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?Ln(n):e===3?new y(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?At(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?At(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
We.exec(t))?new y(n[1],n[2],n[3],1):(n=Ue.exec(t))?new y(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=Ve.exec(t))?At(n[1],n[2],n[3],n[4]):(n=Ge.exec(t))?At(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Qe.exec(t))?Pn(n[1],n[2]/100,n[3]/100,1):(n=Ke.exec(t))?Pn(n[1],n[2]/100,n[3]/100,n[4]):Tn.hasOwnProperty(t)?Ln(Tn[t]):
t==="transparent"?new y(NaN,NaN,NaN,0):null}function Ln(t){return new y(t>>16&255,t>>8&255,t&255,1)}function At(t,n,e,r){return r<=0&&(t=n=e=NaN),new y(t,n,e,r)}
function tn(t){return t instanceof F||(t=et(t)),t?(t=t.rgb(),new y(t.r,t.g,t.b,t.opacity)):new y}function ct(t,n,e,r){return arguments.length===1?tn(t):new y(t,
n,e,r??1)}function y(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}nt(y,ct,lt(F,{brighter(t){return t=t==null?tt:Math.pow(tt,t),new y(this.r*t,this.g*t,
this.b*t,this.opacity)},darker(t){return t=t==null?V:Math.pow(V,t),new y(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new y(W(this.
r),W(this.g),W(this.b),$t(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&
this.opacity<=1},hex:Dn,formatHex:Dn,formatHex8:tr,formatRgb:On,toString:On}));function Dn(){return`#${Y(this.r)}${Y(this.g)}${Y(this.b)}`}function tr(){return`\
#${Y(this.r)}${Y(this.g)}${Y(this.b)}${Y((isNaN(this.opacity)?1:this.opacity)*255)}`}function On(){let t=$t(this.opacity);return`${t===1?"rgb(":"rgba("}${W(this.
r)}, ${W(this.g)}, ${W(this.b)}${t===1?")":`, ${t})`}`}function $t(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function W(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function Y(t){return t=W(t),(t<16?"0":"")+t.toString(16)}function Pn(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new L(t,n,e,r)}
function Fn(t){if(t instanceof L)return new L(t.h,t.s,t.l,t.opacity);if(t instanceof F||(t=et(t)),!t)return new L;if(t instanceof L)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),s=NaN,a=o-i,f=(o+i)/2;return a?(n===o?s=(e-r)/a+(e<r)*6:e===o?s=(r-n)/a+2:s=(n-e)/a+4,a/=f<.5?o+i:2-
o-i,s*=60):a=f>0&&f<1?0:s,new L(s,a,f,t.opacity)}function qt(t,n,e,r){return arguments.length===1?Fn(t):new L(t,n,e,r??1)}function L(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}nt(L,qt,lt(F,{brighter(t){return t=t==null?tt:Math.pow(tt,t),new L(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?V:
Math.pow(V,t),new L(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*
e-r;return new y(Gt(t>=240?t-240:t+120,i,r),Gt(t,i,r),Gt(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new L(zn(this.h),St(this.s),St(this.l),$t(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=$t(this.opacity);return`${t===
1?"hsl(":"hsla("}${zn(this.h)}, ${St(this.s)*100}%, ${St(this.l)*100}%${t===1?")":`, ${t})`}`}}));function zn(t){return t=(t||0)%360,t<0?t+360:t}function St(t){
return Math.max(0,Math.min(1,t||0))}function Gt(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var Bn=Math.PI/180,Xn=180/Math.PI,Et=18,
_n=.96422,Yn=1,Wn=.82521,Un=4/29,Z=6/29,Vn=3*Z*Z,nr=Z*Z*Z;function Gn(t){if(t instanceof P)return new P(t.l,t.a,t.b,t.opacity);if(t instanceof j)return Kn(t);t instanceof
y||(t=tn(t));var n=Zt(t.r),e=Zt(t.g),r=Zt(t.b),i=Qt((.2225045*n+.7168786*e+.0606169*r)/Yn),o,s;return n===e&&e===r?o=s=i:(o=Qt((.4360747*n+.3850649*e+.1430804*r)/
_n),s=Qt((.0139322*n+.0971045*e+.7141733*r)/Wn)),new P(116*i-16,500*(o-i),200*(i-s),t.opacity)}function Qn(t,n,e,r){return arguments.length===1?Gn(t):new P(t,n,e,r??1)}function P(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}nt(P,Qn,lt(F,{brighter(t){
return new P(this.l+Et*(t??1),this.a,this.b,this.opacity)},darker(t){return new P(this.l-Et*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=_n*Kt(n),t=Yn*Kt(t),e=Wn*Kt(e),new y(Jt(3.1338561*n-1.6168667*t-.4906146*e),Jt(-.9787684*n+1.9161415*
t+.033454*e),Jt(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Qt(t){return t>nr?Math.pow(t,1/3):t/Vn+Un}function Kt(t){return t>Z?t*t*t:Vn*(t-Un)}
function Jt(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function Zt(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function er(t){
if(t instanceof j)return new j(t.h,t.c,t.l,t.opacity);if(t instanceof P||(t=Gn(t)),t.a===0&&t.b===0)return new j(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Xn;return new j(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Tt(t,n,e,r){return arguments.length===1?er(t):new j(t,n,e,r??1)}function j(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function Kn(t){if(isNaN(
t.h))return new P(t.l,0,0,t.opacity);var n=t.h*Bn;return new P(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}nt(j,Tt,lt(F,{brighter(t){return new j(this.h,this.
c,this.l+Et*(t??1),this.opacity)},darker(t){return new j(this.h,this.c,this.l-Et*(t??1),this.opacity)},rgb(){return Kn(this).rgb()}}));var Jn=-.14861,nn=1.78277,
en=-.29227,Rt=-.90649,ft=1.97294,Cn=ft*Rt,jn=ft*nn,Hn=nn*en-Rt*Jn;function rr(t){if(t instanceof U)return new U(t.h,t.s,t.l,t.opacity);t instanceof y||(t=tn(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Hn*r+Cn*n-jn*e)/(Hn+Cn-jn),o=r-i,s=(ft*(e-i)-en*o)/Rt,a=Math.sqrt(s*s+o*o)/(ft*i*(1-i)),f=a?Math.atan2(s,o)*Xn-120:NaN;return new U(
f<0?f+360:f,a,i,t.opacity)}function It(t,n,e,r){return arguments.length===1?rr(t):new U(t,n,e,r??1)}function U(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}nt(U,It,lt(F,{brighter(t){return t=t==null?tt:Math.pow(tt,t),new U(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?V:Math.pow(V,t),new U(this.
h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*Bn,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new y(
255*(n+e*(Jn*r+nn*i)),255*(n+e*(en*r+Rt*i)),255*(n+e*(ft*r)),this.opacity)}}));function ee(t,n,e,r,i){var o=t*t,s=o*t;return((1-3*t+3*o-s)*n+(4-6*o+3*s)*e+(1+3*t+3*o-3*s)*r+s*i)/6}function ir(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],s=r>0?t[r-1]:2*i-o,a=r<n-1?t[r+2]:2*o-i;return ee((e-r/n)*n,s,i,o,a)}}function or(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],s=t[(r+1)%n],a=t[(r+2)%n];return ee((e-r/n)*n,i,o,s,a)}}var Dt=t=>()=>t;function re(t,n){return function(e){
return t+e*n}}function sr(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function an(t,n){var e=n-t;return e?re(t,e>
180||e<-180?e-360*Math.round(e/360):e):Dt(isNaN(t)?n:t)}function ar(t){return(t=+t)==1?N:function(n,e){return e-n?sr(n,e,t):Dt(isNaN(n)?e:n)}}function N(t,n){var e=n-
t;return e?re(t,e):Dt(isNaN(t)?n:t)}var Zn=(function t(n){var e=ar(n);function r(i,o){var s=e((i=ct(i)).r,(o=ct(o)).r),a=e(i.g,o.g),f=e(i.b,o.b),u=N(i.opacity,o.
opacity);return function(l){return i.r=s(l),i.g=a(l),i.b=f(l),i.opacity=u(l),i+""}}return r.gamma=t,r})(1);function ie(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=ct(n[s]),r[s]=a.r||0,i[s]=a.g||0,o[s]=a.b||0;return r=t(r),i=t(i),o=t(o),a.opacity=1,function(f){return a.
r=r(f),a.g=i(f),a.b=o(f),a+""}}}var Ri=ie(ir),Ii=ie(or);function ur(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function fr(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function lr(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),s;for(s=0;s<r;++s)i[s]=Ot(t[s],n[s]);for(;s<e;++s)o[s]=n[s];return function(a){
for(s=0;s<r;++s)o[s]=i[s](a);return o}}function cr(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function D(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function hr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Ot(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var on=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,rn=new RegExp(on.source,
"g");function dr(t){return function(){return t}}function pr(t){return function(n){return t(n)+""}}function mr(t,n){var e=on.lastIndex=rn.lastIndex=0,r,i,o,s=-1,
a=[],f=[];for(t=t+"",n=n+"";(r=on.exec(t))&&(i=rn.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(r=r[0])===(i=i[0])?a[s]?a[s]+=i:a[++s]=i:(a[++s]=
null,f.push({i:s,x:D(r,i)})),e=rn.lastIndex;return e<n.length&&(o=n.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?f[0]?pr(f[0].x):dr(n):(n=f.length,function(u){for(var l=0,
c;l<n;++l)a[(c=f[l]).i]=c.x(u);return a.join("")})}function Ot(t,n){var e=typeof n,r;return n==null||e==="boolean"?Dt(n):(e==="number"?D:e==="string"?(r=et(n))?
(n=r,Zn):mr:n instanceof et?Zn:n instanceof Date?cr:fr(n)?ur:Array.isArray(n)?lr:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?hr:D)(t,n)}function oe(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var te=180/Math.PI,sn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function se(t,n,e,r,i,o){var s,a,f;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(f=t*e+n*r)&&(e-=t*f,r-=n*f),(a=Math.sqrt(e*e+r*r))&&(e/=a,r/=a,f/=a),t*r<n*e&&(t=-t,
n=-n,f=-f,s=-s),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*te,skewX:Math.atan(f)*te,scaleX:s,scaleY:a}}var Lt;function gr(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?sn:se(n.a,n.b,n.c,n.d,n.e,n.f)}function xr(t){return t==null||(Lt||(Lt=document.createElementNS(
"http://www.w3.org/2000/svg","g")),Lt.setAttribute("transform",t),!(t=Lt.transform.baseVal.consolidate()))?sn:(t=t.matrix,se(t.a,t.b,t.c,t.d,t.e,t.f))}function ae(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,l,c,h,p,w){if(u!==c||l!==h){var d=p.push("translate(",null,n,null,e);w.push({i:d-4,x:D(u,c)},{i:d-2,x:D(
l,h)})}else(c||h)&&p.push("translate("+c+n+h+e)}function s(u,l,c,h){u!==l?(u-l>180?l+=360:l-u>180&&(u+=360),h.push({i:c.push(i(c)+"rotate(",null,r)-2,x:D(u,l)})):
l&&c.push(i(c)+"rotate("+l+r)}function a(u,l,c,h){u!==l?h.push({i:c.push(i(c)+"skewX(",null,r)-2,x:D(u,l)}):l&&c.push(i(c)+"skewX("+l+r)}function f(u,l,c,h,p,w){
if(u!==c||l!==h){var d=p.push(i(p)+"scale(",null,",",null,")");w.push({i:d-4,x:D(u,c)},{i:d-2,x:D(l,h)})}else(c!==1||h!==1)&&p.push(i(p)+"scale("+c+","+h+")")}return function(u,l){
var c=[],h=[];return u=t(u),l=t(l),o(u.translateX,u.translateY,l.translateX,l.translateY,c,h),s(u.rotate,l.rotate,c,h),a(u.skewX,l.skewX,c,h),f(u.scaleX,u.scaleY,
l.scaleX,l.scaleY,c,h),u=l=null,function(p){for(var w=-1,d=h.length,g;++w<d;)c[(g=h[w]).i]=g.x(p);return c.join("")}}}var Li=ae(gr,"px, ","px)","deg)"),Di=ae(xr,
", ",")",")"),wr=1e-12;function ne(t){return((t=Math.exp(t))+1/t)/2}function br(t){return((t=Math.exp(t))-1/t)/2}function yr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var Oi=(function t(n,e,r){function i(o,s){var a=o[0],f=o[1],u=o[2],l=s[0],c=s[1],h=s[2],p=l-a,w=c-f,d=p*p+w*w,g,b;if(d<wr)b=Math.log(h/u)/n,g=function(X){return[
a+X*p,f+X*w,u*Math.exp(n*X*b)]};else{var T=Math.sqrt(d),R=(h*h-u*u+r*d)/(2*u*e*T),I=(h*h-u*u-r*d)/(2*h*e*T),H=Math.log(Math.sqrt(R*R+1)-R),k=Math.log(Math.sqrt(
I*I+1)-I);b=(k-H)/n,g=function(X){var wt=X*b,st=ne(H),bt=u/(e*T)*(st*yr(n*wt+H)-br(H));return[a+bt*p,f+bt*w,u*st/ne(n*wt+H)]}}return g.duration=Math.abs(b)*1e3*
n/Math.SQRT2,g}return i.rho=function(o){var s=Math.max(.001,+o),a=s*s,f=a*a;return t(s,a,f)},i})(Math.SQRT2,2,4);function ue(t){return function(n,e){var r=t((n=
qt(n)).h,(e=qt(e)).h),i=N(n.s,e.s),o=N(n.l,e.l),s=N(n.opacity,e.opacity);return function(a){return n.h=r(a),n.s=i(a),n.l=o(a),n.opacity=s(a),n+""}}}var Pi=ue(an),
zi=ue(N);function fe(t){return function(n,e){var r=t((n=Tt(n)).h,(e=Tt(e)).h),i=N(n.c,e.c),o=N(n.l,e.l),s=N(n.opacity,e.opacity);return function(a){return n.h=r(a),n.c=i(
a),n.l=o(a),n.opacity=s(a),n+""}}}var Ci=fe(an),ji=fe(N);function le(t){return(function n(e){e=+e;function r(i,o){var s=t((i=It(i)).h,(o=It(o)).h),a=N(i.s,o.s),
f=N(i.l,o.l),u=N(i.opacity,o.opacity);return function(l){return i.h=s(l),i.s=a(l),i.l=f(Math.pow(l,e)),i.opacity=u(l),i+""}}return r.gamma=n,r})(1)}var Hi=le(an),
Fi=le(N);function Mr(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function zt(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function rt(t){return t=zt(Math.
abs(t)),t?t[1]:NaN}function vr(t,n){return function(e,r){for(var i=e.length,o=[],s=0,a=t[0],f=0;i>0&&a>0&&(f+a+1>r&&(a=Math.max(1,r-f)),o.push(e.substring(i-=a,
i+a)),!((f+=a+1)>r));)a=t[s=(s+1)%t.length];return o.reverse().join(n)}}function kr(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var Nr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function ht(t){if(!(n=Nr.exec(t)))throw new Error("invalid format: "+t);var n;
return new un({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}ht.prototype=un.prototype;
function un(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}un.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Ar(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var Ct;function Sr(t,n){var e=zt(t,n);if(!e)return Ct=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(Ct=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,s=r.length;return o===s?r:o>s?r+new Array(o-s+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+zt(t,Math.
max(0,n+o-1))[0]}function ce(t,n){var e=zt(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var he={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:Mr,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>ce(t*100,n),r:ce,s:Sr,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function de(t){return t}var pe=Array.prototype.map,me=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function $r(t){var n=t.
grouping===void 0||t.thousands===void 0?de:vr(pe.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?de:kr(pe.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":
t.minus+"",f=t.nan===void 0?"NaN":t.nan+"";function u(c,h){c=ht(c);var p=c.fill,w=c.align,d=c.sign,g=c.symbol,b=c.zero,T=c.width,R=c.comma,I=c.precision,H=c.trim,
k=c.type;k==="n"?(R=!0,k="g"):he[k]||(I===void 0&&(I=12),H=!0,k="g"),(b||p==="0"&&w==="=")&&(b=!0,p="0",w="=");var X=(h&&h.prefix!==void 0?h.prefix:"")+(g==="$"?
e:g==="#"&&/[boxX]/.test(k)?"0"+k.toLowerCase():""),wt=(g==="$"?r:/[%p]/.test(k)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),st=he[k],bt=/[defgprs%]/.test(k);I=I===
void 0?6:/[gprs]/.test(k)?Math.max(1,Math.min(21,I)):Math.max(0,Math.min(20,I));function bn(x){var _=X,$=wt,G,yn,yt;if(k==="c")$=st(x)+$,x="";else{x=+x;var Mt=x<
0||1/x<0;if(x=isNaN(x)?f:st(Math.abs(x),I),H&&(x=Ar(x)),Mt&&+x==0&&d!=="+"&&(Mt=!1),_=(Mt?d==="("?d:a:d==="-"||d==="("?"":d)+_,$=(k==="s"&&!isNaN(x)&&Ct!==void 0?
me[8+Ct/3]:"")+$+(Mt&&d==="("?")":""),bt){for(G=-1,yn=x.length;++G<yn;)if(yt=x.charCodeAt(G),48>yt||yt>57){$=(yt===46?i+x.slice(G+1):x.slice(G))+$,x=x.slice(0,G);
break}}}R&&!b&&(x=n(x,1/0));var vt=_.length+x.length+$.length,C=vt<T?new Array(T-vt+1).join(p):"";switch(R&&b&&(x=n(C+x,C.length?T-$.length:1/0),C=""),w){case"<":
x=_+x+$+C;break;case"=":x=_+C+x+$;break;case"^":x=C.slice(0,vt=C.length>>1)+_+x+$+C.slice(vt);break;default:x=C+_+x+$;break}return o(x)}return bn.toString=function(){
return c+""},bn}function l(c,h){var p=Math.max(-8,Math.min(8,Math.floor(rt(h)/3)))*3,w=Math.pow(10,-p),d=u((c=ht(c),c.type="f",c),{suffix:me[8+p/3]});return function(g){
return d(w*g)}}return{format:u,formatPrefix:l}}var Pt,z,fn;Er({thousands:",",grouping:[3],currency:["$",""]});function Er(t){return Pt=$r(t),z=Pt.format,fn=Pt.formatPrefix,
Pt}function ge(t){return Math.max(0,-rt(Math.abs(t)))}function xe(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(rt(n)/3)))*3-rt(Math.abs(t)))}function we(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,rt(n)-rt(t))+1}function qr(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function Tr(t){return function(){return t}}function Rr(t){return+t}var be=[0,1];function it(t){return t}function ln(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:Tr(isNaN(n)?NaN:.5)}function Ir(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function Lr(t,n,e){var r=t[0],i=t[1],o=n[0],
s=n[1];return i<r?(r=ln(i,r),o=e(s,o)):(r=ln(r,i),o=e(o,s)),function(a){return o(r(a))}}function Dr(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)i[s]=ln(t[s],t[s+1]),o[s]=e(n[s],n[s+1]);return function(a){var f=An(t,a,1,r)-1;return o[f](
i[f](a))}}function Or(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function Pr(){var t=be,
n=be,e=Ot,r,i,o,s=it,a,f,u;function l(){var h=Math.min(t.length,n.length);return s!==it&&(s=Ir(t[0],t[h-1])),a=h>2?Dr:Lr,f=u=null,c}function c(h){return h==null||
isNaN(h=+h)?o:(f||(f=a(t.map(r),n,e)))(r(s(h)))}return c.invert=function(h){return s(i((u||(u=a(n,t.map(r),D)))(h)))},c.domain=function(h){return arguments.length?
(t=Array.from(h,Rr),l()):t.slice()},c.range=function(h){return arguments.length?(n=Array.from(h),l()):n.slice()},c.rangeRound=function(h){return n=Array.from(h),
e=oe,l()},c.clamp=function(h){return arguments.length?(s=h?!0:it,l()):s!==it},c.interpolate=function(h){return arguments.length?(e=h,l()):e},c.unknown=function(h){
return arguments.length?(o=h,c):o},function(h,p){return r=h,i=p,l()}}function zr(){return Pr()(it,it)}function Cr(t,n,e,r){var i=qn(t,n,e),o;switch(r=ht(r??",f"),
r.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=xe(i,s))&&(r.precision=o),fn(r,s)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=we(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=ge(i))&&
(r.precision=o-(r.type==="%")*2);break}}return z(r)}function jr(t){var n=t.domain;return t.ticks=function(e){var r=n();return En(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return Cr(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,s=r[i],a=r[o],f,u,l=10;for(a<s&&(u=
s,s=a,a=u,u=i,i=o,o=u);l-- >0;){if(u=Nt(s,a,e),u===f)return r[i]=s,r[o]=a,n(r);if(u>0)s=Math.floor(s/u)*u,a=Math.ceil(a/u)*u;else if(u<0)s=Math.ceil(s*u)/u,a=Math.
floor(a*u)/u;else break;f=u}return t},t}function dt(){var t=zr();return t.copy=function(){return Or(t,dt())},qr.apply(t,arguments),jr(t)}var cn=z(".3~r"),Hr=z(".2~f"),Fr=z(".1e"),Br="⁰¹²³⁴⁵⁶⁷⁸⁹",ye=z(".6~r"),jt=z(".2f"),to=z(".3f");function pt(t){let n=[...String(Math.abs(t))].map(e=>Br[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function Ht(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?cn(t):(t<0?"−":"")+hn(Math.log10(n))}function hn(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${pt(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${pt(38)}: infinite in float32`;if(t>-3&&t<4)return cn(10**
t);let e=Math.floor(t+1e-9);return`${Hr(10**(t-e))} × ${pt(e)}`}function Me(t){if(!Number.isFinite(t))return"not a number";let n=Math.abs(t);return n!==0&&(n>=
1e5||n<.001)?Fr(t).replace("e+","e").replace("e-","e−"):cn(t)}var Ft={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]},Xr=5;function ve(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,
`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-background-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(
.8)}}function _r(t){let n=t.getContext("2d");if(!n)throw new Error("This browser draws no canvas.");return n}function ke(t){let n=window.devicePixelRatio||1,[e,
r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let s=_r(t);return s.
setTransform(n,0,0,n,0,0),s.clearRect(0,0,e,r),{g:s,width:e,height:r}}function Ne(t,n=!1){let e=dt(t,[0,1]).ticks(Xr);return n?e.filter(Number.isInteger):e}function Yr(t,{
log:n,counts:e,zero:r}){let i=Ne(t,n||e).map(o=>[o,n?pt(o):Ht(o)]);return typeof r!="number"||r<t[0]?i:[[r,"0"],...i.filter(([o])=>o>r+1)]}function S(t,n,e,r,i){
t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function Wr(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.
textBaseline="middle",t.fillText(n,0,0),t.restore()}function Ae(t,n,e,r,i){let{g:o,width:s,height:a}=t,f={left:52,right:s-8,top:8,bottom:a-38},u=dt(r,[f.left,f.
right]),l=dt(i,[f.bottom,f.top]);o.font=`11px ${n.font}`,o.lineWidth=1,o.strokeStyle=n.grid,o.fillStyle=n.text,o.textAlign="right",o.textBaseline="middle";for(let[
c,h]of Yr(i,e))S(o,f.left,l(c),f.right,l(c)),o.fillText(h,f.left-5,l(c));o.textAlign="center",o.textBaseline="top";for(let c of Ne(r,e.whole))o.fillText(ye(c),u(
c),f.bottom+5);return o.fillText(e.x,(f.left+f.right)/2,f.bottom+21),Wr(o,e.y,10,f),o.strokeStyle=n.axis,o.strokeRect(f.left,f.top,f.right-f.left,f.bottom-f.top),
o.save(),o.beginPath(),o.rect(f.left,f.top-1,f.right-f.left+1,f.bottom-f.top+2),o.clip(),{x:u,y:l,box:f}}function ot(t,n,e,r,i,o=!0){t.beginPath(),t.arc(n,e,r,0,
2*Math.PI),t.fillStyle=t.strokeStyle=i,t.lineWidth=1.5,o?t.fill():t.stroke()}var M=(t,n,e)=>Math.min(Math.max(t,n),e);var Bt=(t,n,e)=>t+(n-t)*e,E=t=>Math.floor(t+1e-9);var Ur=.28;function Vr(t,n,e,r){let[i,o]=e.range,s=[[e.limits.floor,"below this, float32 is 0"],[e.limits.ceiling,"above this, float32 is infinite"]];for(let[a,
f]of s)a<i||a>o||(t.strokeStyle=t.fillStyle=r.text,t.setLineDash([1,3]),S(t,n.box.left,n.y(a),n.box.right,n.y(a)),t.setLineDash([]),t.textAlign="left",t.textBaseline=
a<0?"bottom":"top",t.fillText(f,n.box.left+4,n.y(a)+(a<0?-2:2)))}function Gr(t,{x:n,box:e},{at:r,text:i},o){t.strokeStyle=o.muted,t.setLineDash([3,3]),S(t,n(r),
e.top,n(r),e.bottom),t.setLineDash([]);let s=n(r)>(e.left+e.right)/2;t.fillStyle=o.text,t.textAlign=s?"right":"left",t.textBaseline="top",t.fillText(i,n(r)+(s?-4:
4),e.top+22)}function Qr(t,n,e,r){let i=n.values[e]+(n.scales?e*r:0);return i===-1/0&&t.zero!==null?t.zero:t.log?M(i,t.limits.floor,t.limits.ceiling):i}function Se(t,n,e,r){
let{g:i}=t,{sweeping:o,steps:s,shift:a}=r,f=o?e.sweep_range:e.range,u=Ae(t,n,e,[0,s],f);e.log&&Vr(i,u,{...e,range:f},n);for(let l of e.marks)Gr(i,u,l,n);for(let l of e.
series){let c=d=>u.y(Qr(e,l,d,a)),h=d=>{let g=Math.floor(d);return g===d?c(g):Bt(c(g),c(g+1),d-g)},p=d=>{i.beginPath();for(let g=0;g<=d;g++)i.lineTo(u.x(g),c(g));
i.lineTo(u.x(d),h(d)),i.stroke()},w=l.played&&!o;i.strokeStyle=l.color,i.lineWidth=l.width,i.setLineDash(Ft[l.dash]),i.globalAlpha=w?Ur:1,p(s),i.globalAlpha=1,w&&
p(r.at),i.setLineDash([]),w&&ot(i,u.x(r.at),h(r.at),5,l.color)}return i.restore(),u}var Kr="http://www.w3.org/2000/svg";function v(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function m(t,n={},...e){let r=v(document.createElement(t),n);return r.append(...e),r}function q(t,n={},...e){
let r=v(document.createElementNS(Kr,t),n);return r.append(...e),r}function A(t,n){t.textContent!==n&&(t.textContent=n)}var Jr={dot:({color:t})=>q("circle",{cx:13,cy:5,r:4,fill:t}),ring:({color:t})=>q("circle",{cx:13,cy:5,r:3.5,fill:"none",stroke:t,"stroke-width":1.5}),square:({color:t})=>q(
"rect",{x:9,y:1,width:8,height:8,fill:t}),arrow:({color:t})=>q("path",{d:"M9 1h8l-4 8z",fill:t}),line:({color:t,dash:n})=>{let e=Ft[n].join(" ");return q("line",
{x2:26,y1:5,y2:5,stroke:t,"stroke-width":2.5,"stroke-dasharray":e})}};function $e(t){let n=t.map(e=>m("span",{},q("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},
Jr[e.mark](e)),e.name));return m("div",{class:"legend"},...n)}function Ee(t,n){let e=n.sweeping?n.steps:E(n.at),r=`${t.symbol} = ${e}`,i=[n.sweeping?`ρ = ${jt(n.rho)}, ${r}`:r];for(let o of t.panels)o.kind==="strip"&&i.push(
ti(o,e)),o.kind==="lines"&&i.push(...Zr(o,e,n.shift));return i}function Zr(t,n,e){return t.series.filter(r=>r.spoken).map(r=>{let i=r.values[n]+(r.scales?n*e:0);
return`${r.name}: ${t.log?hn(i,t.limits):Ht(i)}`})}function ti(t,n){let e=t.columns-Math.max(n,1),r=0;for(let i=0;i<t.rows;i++)r+=t.values[i*t.columns+e];return`${t.
name} at t = ${e+1}: ${jt(r/t.rows)}`}var ni=.25,Xt=class{position=0;last=0;speed=1;playing=!1;constructor(n,e=()=>"runs",r=requestAnimationFrame){this.changed=n,this.state=e,this.nextFrame=r,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let n=++this.runs;
this.#t(n)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(n){this.playing=!1,this.position=M(n,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(n,e=this.position){this.last=n,this.position=M(e,0,n),this.changed()}#t(n){let{
nextFrame:e}=this;e(r=>this.#n(r,n))}#n(n,e){let r=this.state();if(!(!this.playing||e!==this.runs)){if(r==="ended"){this.pause();return}if(r==="runs"){let i=Math.
min((n-(this.before??n))/1e3,ni);if(this.position=Math.min(this.position+i*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=n,this.#t(e)}}};var mt={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-\
6.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},gt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,ei=t=>q("svg",{viewBox:"0 0 24 24","aria-hidden":"tru\
e"},q("path",{d:t})),dn=(t,n,e)=>m("button",{type:"button","aria-label":t,title:t,click:e},ei(n)),_t=class{constructor({unit:n,speeds:e,speed:r},i){this.visible=
!0,this.timeline=new Xt(()=>{this.#t(),i()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:o}=this;o.speed=r,this.path=q("path"),this.
word=m("span"),this.slider=m("input",{type:"range",min:0,step:1,"aria-label":n[0].toUpperCase()+n.slice(1),input:()=>o.go(this.slider.valueAsNumber),keydown:a=>this.#n(
a)});let s=m("select",{"aria-label":"Speed",title:"Speed",change:()=>o.speed=Number(s.value)},...e.map(a=>m("option",{value:a,selected:a===r},`${a} ${n}s/s`)));
this.buttons=m("div",{class:"buttons",keydown:a=>this.#e(a)},m("button",{type:"button",class:"play",click:()=>o.toggle()},q("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),dn(`One ${n} back`,mt.back,()=>o.back()),dn(`One ${n} on`,mt.on,()=>o.on()),dn("Reset",mt.reset,()=>o.go(0))),this.root=m("di\
v",{class:"transport"},this.buttons,this.slider,s),this.#t()}watch(n){new IntersectionObserver(r=>{this.visible=r[r.length-1].isIntersecting}).observe(n)}begin(){
gt()||this.timeline.play()}describe(n){v(this.slider,{"aria-valuetext":n})}#t(){let{playing:n,position:e,last:r}=this.timeline;v(this.path,{d:n?mt.pause:mt.play}),
A(this.word,n?"Pause":"Play"),this.slider.max=String(r),this.slider.value=String(E(e))}#n(n){n.key===" "&&(n.preventDefault(),this.timeline.toggle())}#e(n){let{
timeline:e}=this,i=new Map([["ArrowLeft",()=>e.back()],["ArrowRight",()=>e.on()],["Home",()=>e.go(0)],["End",()=>e.go(e.last)]]).get(n.key);i&&(n.preventDefault(),
i())}};var qe="data-player-ahead",ri=50,ii={unit:"step",speeds:[2,5,15,30,60],speed:15},oi={label:"",symbol:"",steps:0,panels:[],sweep:null,handle:null,compact:!1,id:""},
xt=class{scene=oi;sweeping=!1;canvases=[];captions=[];frames=[];#t="";#n=0;constructor(n,e,r=ii){this.kinds=n,this.equip=e,this.transport=new _t(r,()=>this.draw()),
this.sweepButton=m("button",{type:"button",hidden:!0,"aria-pressed":"false",click:()=>this.#r(!this.sweeping)}),this.transport.root.append(this.sweepButton),this.
panels=m("div",{class:"panels"}),this.readout=m("output",{"aria-live":"polite"}),this.root=m("div",{class:"player",role:"group"},this.transport.root,this.panels,
this.readout),this.watcher=new ResizeObserver(()=>this.draw()),this.transport.watch(this.root)}get timeline(){return this.transport.timeline}rest(){this.timeline.
pause(),document.body.removeAttribute(qe)}get ahead(){return this.sweeping}show(n){let e=this.scene.panels.length===0,r=JSON.stringify([n.handle!==null,n.panels.
map(i=>this.built(i))]);this.scene=n,this.frames=[],v(this.root,{"aria-label":n.label}),this.root.classList.toggle("compact",n.compact),this.sweepButton.hidden=
!n.sweep,A(this.sweepButton,n.sweep?.label??""),r!==this.#t&&this.#i(),this.#t=r,n.panels.forEach((i,o)=>{v(this.canvases[o],{"aria-label":i.label}),A(this.captions[o],
i.title)}),this.sweeping&&!n.sweep?this.#r(!1):this.timeline.reach(this.#e()),e&&this.transport.begin()}built({kind:n,legend:e}){return[n,e]}#e(){return this.sweeping&&
this.scene.sweep?this.scene.sweep.shifts.length-1:this.scene.steps}#i(){this.watcher.disconnect(),this.canvases=this.scene.panels.map(()=>m("canvas",{role:"img"})),
this.captions=this.scene.panels.map(()=>m("figcaption"));let n=this.scene.panels.map((e,r)=>{let i=this.canvases[r],o=m("figure",{class:`panel ${e.kind}`},this.
captions[r],$e(e.legend),i),s=this.equip?.(this,e,r,i);return s&&o.append(s),o});this.panels.replaceChildren(...n);for(let e of this.canvases)this.watcher.observe(
e)}#r(n){let{timeline:e}=this;n&&!this.sweeping&&(this.#n=e.position),this.sweeping=n,v(this.sweepButton,{"aria-pressed":String(n)}),e.pause(),e.reach(this.#e(),
n?0:this.#n),n&&e.play()}moment(){let{sweep:n,steps:e}=this.scene,{position:r}=this.timeline,i=E(r);return this.sweeping&&n?{sweeping:!0,at:e,steps:e,shift:n.shifts[i],
rho:n.rhos[i]}:{sweeping:!1,at:gt()?i:r,steps:e,shift:0,rho:Number.NaN}}draw(){if(!this.root.isConnected||this.scene.panels.length===0)return;let n=ve(this.root),
e=this.moment();this.scene.panels.forEach((r,i)=>{let o=ke(this.canvases[i]);Math.min(o.width,o.height)>ri&&(this.frames[i]=this.kinds[r.kind](o,n,r,e))}),(this.
scene.sweep||this.scene.handle)&&document.body.toggleAttribute(qe,this.ahead),v(this.readout,{"aria-live":this.timeline.playing?"off":"polite"}),this.report(e)}report(n){
let e=Ee(this.scene,n);this.transport.describe(e[0]),A(this.readout,e.join(" · "))}pixel(n,e,r){let i=this.frames[n];if(!i)return;let{offsetLeft:o,offsetTop:s}=this.
canvases[n];return{left:`${o+i.x(e)}px`,top:`${s+i.y(r)}px`}}};function Te(t,n,e){let r=i=>{let o=t.frames[n];if(!o||t.sweeping)return;let{left:s,right:a}=o.box,f=M((i.offsetX-s)/(a-s),0,1);t.timeline.go(Math.round(f*t.scene.
steps))};e.addEventListener("pointerdown",r),e.addEventListener("pointermove",i=>i.buttons===1&&r(i))}var si=34,Re=84,B={half:34,high:13};function gn(t,n){let e=E(t);return e===0?{t:-1,unit:-1}:{t:Math.floor((e-1)/n),unit:(e-1)%n}}function xn(t,n,e,r){let i=(t-44)/
e,o=M(i*.3,9,20);return Array.from({length:e},(s,a)=>({x:Bt(44+(a+.5)*i,t/2,r),top:si,bottom:n-Re,input:n-Re+34,half:o}))}var pn=({top:t,bottom:n},e,r)=>t+(e+.5)*
(n-t)/r;function Le(t,n,e,r,i){let{g:o,width:s,height:a}=t,f=xn(s,a,e.times,i),u=gn(r.at,e.units),l=Math.max(u.t,0);o.textAlign="center",o.textBaseline="middle",
i<1&&(o.globalAlpha=1-i,ai(t,n,f),f.forEach((c,h)=>{h!==l&&Ie(t,n,e,c,h,u)})),i>0&&(o.globalAlpha=i,ui(t,n,f[l])),o.globalAlpha=1,fi(t,e,f,u,i),Ie(t,n,e,f[l],l,
u)}function ai({g:t},n,e){t.strokeStyle=t.fillStyle=n.muted,t.lineWidth=1.5,e.forEach((r,i)=>{let o=(r.top+r.bottom)/2,s=i?e[i-1].x+r.half:22;wn(t,s+2,o,r.x-r.half-
2,o)}),t.fillStyle=n.text,t.font=`12px ${n.font}`,t.fillText("h0 = 0",22,(e[0].top+e[0].bottom)/2-14)}function wn(t,n,e,r,i){S(t,n,e,r,i);let o=Math.atan2(i-e,r-
n);for(let s of[-.45,.45])S(t,r,i,r-7*Math.cos(o+s),i-7*Math.sin(o+s))}function ui({g:t},n,e){let r=(e.top+e.bottom)/2,[i,o]=[e.x-e.half-52,e.x+e.half+52],s=e.bottom+
12;t.strokeStyle=t.fillStyle=n.muted,t.lineWidth=1.5,S(t,e.x+e.half+2,r,o,r),S(t,o,r,o,s),S(t,o,s,i,s),S(t,i,s,i,r),wn(t,i,r,e.x-e.half-2,r),t.fillStyle=n.page;
let a=o;t.fillRect(a-B.half,(r+s)/2-B.high,2*B.half,2*B.high),t.strokeRect(a-B.half,(r+s)/2-B.high,2*B.half,2*B.high),t.fillStyle=n.text,t.font=`12px ${n.font}`,
t.fillText("delay z⁻¹",a,(r+s)/2)}function fi({g:t},n,e,{t:r,unit:i},o){if(r<0)return;let{units:s,features:a,W:f,U:u,shades:l,most:c}=n,[h,p]=[e[r],pn(e[r],i,
s)],w=d=>{t.strokeStyle=l[d<0?0:1],t.lineWidth=.6+3.4*M(Math.abs(d)/c,0,1)};t.globalAlpha=.85;for(let d=0;d<a;d++)w(f[i*a+d]),S(t,mn(h,d,a),h.input-8,h.x,p);t.globalAlpha=
.85*(1-o);for(let d=0;r>0&&d<s;d++)w(u[i*s+d]),S(t,e[r-1].x,pn(e[r-1],d,s),h.x,p);t.globalAlpha=1}var mn=(t,n,e)=>t.x+((n+.5)/e-.5)*Math.min(2*t.half,12*e);function Ie({
g:t},n,e,r,i,o){let{units:s,features:a,x:f,h:u,names:l,shades:c,most:h}=e;t.strokeStyle=n.axis,t.lineWidth=1.2,t.strokeRect(r.x-r.half,r.top,2*r.half,r.bottom-r.
top);let p=M((r.bottom-r.top)/s/2-2,3,r.half-3),w=t.globalAlpha;for(let g=0;g<s;g++){let b=u[i*s+g],T=i<o.t||i===o.t&&g<=o.unit,R=pn(r,g,s);ot(t,r.x,R,p,n.page),
t.globalAlpha=w*(T?.15+.85*Math.abs(b):0),ot(t,r.x,R,p,c[b<0?0:1]),t.globalAlpha=w,ot(t,r.x,R,p,n.muted,!1)}let d=M(2*r.half/a-1,2,11);for(let g=0;g<a;g++){let b=f[i*
a+g];t.globalAlpha=w*M(Math.abs(b)/h,0,1),t.fillStyle=c[b<0?0:1],t.fillRect(mn(r,g,a)-d/2,r.input-d/2,d,d),t.globalAlpha=w,t.strokeStyle=n.axis,t.strokeRect(mn(
r,g,a)-d/2,r.input-d/2,d,d)}t.fillStyle=n.text,t.font=`600 12px ${n.font}`,t.fillText(`h${i+1}`,r.x,r.top-16),t.fillText(`x${i+1}`,r.x,r.input+20),t.font=`11px ${n.
font}`,t.fillText(l[i],r.x,r.input+38,2.9*r.half+8),t.strokeStyle=n.muted,t.lineWidth=1.5,wn(t,r.x,r.input-9,r.x,r.bottom+2)}var Yt=class{pinned=new Set;pointed;constructor(n,e){this.player=n,this.i=e;let r=2*this.panel.times;this.buttons=Array.from({length:r},(i,o)=>this.#t(o)),this.
folds=m("button",{type:"button",click:()=>n.refold()}),this.list=m("ul",{class:"pins"}),this.hint=m("p",{class:"pointed"}),this.root=m("div",{class:"over"},m("d\
iv",{class:"places"},...this.buttons),this.folds,this.hint,this.list)}get panel(){return this.player.scene.panels[this.i]}#t(n){let e=r=>()=>{this.pointed=r,this.#n()};
return m("button",{type:"button",class:"vector","aria-pressed":"false",pointerenter:e(n),pointerleave:e(void 0),focus:e(n),blur:e(void 0),click:()=>{this.pinned.
delete(n)||this.pinned.add(n),this.#n()}})}#n(){let{vectors:n}=this.panel,e=this.pointed;A(this.hint,e===void 0?"Point at a vector for its numbers; press to pin\
 it.":n[e].text);let r=[...this.pinned].sort((i,o)=>i-o).map(i=>n[i].text);for(r.forEach((i,o)=>{o<this.list.children.length?A(this.list.children[o],i):this.list.
append(m("li",{},i))});this.list.children.length>r.length;)this.list.lastChild?.remove();this.buttons.forEach((i,o)=>{v(i,{"aria-pressed":String(this.pinned.has(
o)),"aria-label":n[o].text})})}draw({at:n}){let{panel:e,player:r}=this,i=r.canvases[this.i],{times:o,units:s}=e,a=xn(i.clientWidth,i.clientHeight,o,r.fold),f=Math.
max(gn(n,s).t,0);this.buttons.forEach((u,l)=>{let c=l%o,{x:h,top:p,bottom:w,input:d,half:g}=a[c],[b,T]=l<o?[d-12,d+28]:[p-24,w];u.hidden=r.fold>0&&c!==f,Object.
assign(u.style,{left:`${i.offsetLeft+h-g-2}px`,top:`${i.offsetTop+b}px`,width:`${2*g+4}px`,height:`${T-b}px`})}),A(this.folds,r.fold>.5?"Unroll it over time":"F\
old it into one cell"),this.#n()}};function De({values:t,rows:n,columns:e},r,i,o){let s=n.length*e.length;return t[(t.length>s?r*s:0)+i*e.length+o]}function li({lit_rows:t,lit_columns:n},e,r,i){let[
o,s]=[t[e]??-1,n[e]??-1];return o===r&&(s<0||s===i)}function ci(t,n){let e=t.trim()?Number(t.trim().replace("−","-").replace(",",".")):Number.NaN;return Math.
abs(e)<=n?e:void 0}var Wt=t=>Number.isNaN(t)?"":Me(t),Ut=class{#t=new Map;constructor(n,e){this.player=n,this.i=e;let{rows:r,columns:i,limit:o}=this.panel;this.
cells=r.map((f,u)=>i.map((l,c)=>this.#n(o,f,l,u,c)));let s=i.some(Boolean)?[m("tr",{},m("td"),...i.map(f=>m("th",{scope:"col"},f)))]:[],a=r.map((f,u)=>m("tr",{},
m("th",{scope:"row"},f),...this.cells[u]));this.table=m("table",{},m("tbody",{},...s,...a)),this.root=m("div",{class:"scroll",tabindex:0,role:"region"},this.table)}get panel(){
return this.player.scene.panels[this.i]}#n(n,e,r,i,o){if(!n)return m("td");let s=m("input",{type:"text",inputmode:"decimal","aria-label":`${this.panel.name} ${e}\
 ${r}`.trim(),change:()=>this.#e(s,i,o)});return m("td",{},s)}#e(n,e,r){let{panel:i,player:o}=this;o.send({name:i.name,row:e,column:r,text:n.value}),ci(n.value,
i.limit)===void 0?n.value=Wt(De(i,0,e,r)):this.#t.set(n,o.scene.id)}draw({at:n}){let{panel:e,player:r}=this;v(this.table,{"aria-label":e.label}),v(this.root,{"a\
ria-label":`${e.title}, table`});let i=E(n),o=this.root.getRootNode();this.cells.forEach((s,a)=>{s.forEach((f,u)=>{let l=De(e,i,a,u),c=Number.isNaN(l)?0:M(Math.
abs(l)/e.most,0,1);f.classList.toggle("lit",li(e,i,a,u)),f.classList.toggle("marked",e.marked[a]===u);let h=`color-mix(in srgb, ${e.shades[l<0?0:1]} ${(45*c).toFixed(
0)}%, transparent)`;f.style.background!==h&&v(f,{style:`background:${h}`});let p=f.querySelector("input");p?o.activeElement!==p&&this.#t.get(p)!==r.scene.id&&(this.#t.
delete(p),p.value!==Wt(l)&&(p.value=Wt(l))):A(f,Wt(l))})})}};var hi={unit:"step",speeds:[.5,1,2,5,15],speed:2},di=700,Vt=class extends xt{send=()=>{};fold=0;parts=[];constructor(){super({unrolled:(n,e,r,i)=>Le(n,e,r,i,this.
fold),numbers:()=>{},lines:Se},(n,e,r,i)=>n.add(e,r,i),hi)}show(n){n.panels.length!==this.scene.panels.length&&(this.parts=[]),super.show(n)}built(n){let{name:e,
rows:r,columns:i,limit:o,times:s}=n;return[...super.built(n),e,r,i,o,s]}add(n,e,r){if(n.kind==="lines"){Te(this,e,r);return}let i=n.kind==="numbers"?new Ut(this,
e):new Yt(this,e);return this.parts[e]=i,i.root}draw(){if(super.draw(),!!this.root.isConnected)for(let n of this.parts)n?.draw(this.moment())}refold(){let[n,e]=[
this.fold,this.fold>.5?0:1];if(gt()){this.fold=e,this.draw();return}let r,i=o=>{r??=o;let s=M((o-r)/di,0,1);this.fold=n+(e-n)*s*s*(3-2*s),this.draw(),s<1&&this.
root.isConnected&&requestAnimationFrame(i)};requestAnimationFrame(i)}report(n){let[e]=this.scene.panels,r=e.moments[E(n.at)]??"";this.transport.describe(r),A(this.
readout,r)}};var ds=vn(()=>{let t=new Vt;return{root:t.root,update({data:n,setTriggerValue:e}){t.send=r=>e("edited",r),t.show(Mn(n))},rest:()=>t.rest()}});export{ds as default};
