/* Made by frontend/build.js. sources 8c4ce370047af86aebcc754b893a059a31f92f2cb71c21c3a8696c4a37b9a1e1 bundle 1667ad0b1fad2506c0e5bfb9ad00a3bc410a5111c34ec11f867a6d501e0ff585 */
var ar="http://www.w3.org/2000/svg";function O(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function w(t,n={},...e){let r=O(document.createElement(t),n);return r.append(...e),r}function z(t,n={},...e){
let r=O(document.createElementNS(ar,t),n);return r.append(...e),r}function En(t,n){t.textContent!==n&&(t.textContent=n)}function st(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function fr(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function Ln(t){let n,e,
r;t.length!==2?(n=st,e=(f,s)=>st(t(f),s),r=(f,s)=>t(f)-s):(n=t===st||t===fr?t:ur,e=t,r=t);function i(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let l=u+
c>>>1;e(f[l],s)<0?u=l+1:c=l}while(u<c)}return u}function o(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let l=u+c>>>1;e(f[l],s)<=0?u=l+1:c=l}while(u<c)}
return u}function a(f,s,u=0,c=f.length){let l=i(f,s,u,c-1);return l>u&&r(f[l-1],s)>-r(f[l],s)?l-1:l}return{left:i,center:a,right:o}}function ur(){return 0}function sr(t){
return t===null?NaN:+t}var qn=Ln(st),Rn=qn.right,Zi=qn.left,to=Ln(sr).center;var no=Tn(In),eo=Tn(cr);function Tn(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:a}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!a||!e&&!r)return n;let f=e&&t(e),s=r&&t(r),u=i.slice();return f&&s?(G(f,u,i,o,a),G(f,i,u,o,a),G(f,u,i,o,a),U(s,i,u,o,a),U(s,u,i,o,a),U(
s,i,u,o,a)):f?(G(f,i,u,o,a),G(f,u,i,o,a),G(f,i,u,o,a)):s&&(U(s,i,u,o,a),U(s,u,i,o,a),U(s,i,u,o,a)),n}}function G(t,n,e,r,i){for(let o=0,a=r*i;o<a;)t(n,e,o,o+=r,
1)}function U(t,n,e,r,i){for(let o=0,a=r*i;o<r;++o)t(n,e,o,o+a,r)}function cr(t){let n=In(t);return(e,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,n(e,r,i+0,o+0,a),n(e,r,i+1,o+
1,a),n(e,r,i+2,o+2,a),n(e,r,i+3,o+3,a)}}function In(t){let n=Math.floor(t);if(n===t)return lr(t);let e=t-n,r=2*t+1;return(i,o,a,f,s)=>{if(!((f-=s)>=a))return;let u=n*
o[a],c=s*n,l=c+s;for(let h=a,d=a+c;h<d;h+=s)u+=o[Math.min(f,h)];for(let h=a,d=f;h<=d;h+=s)u+=o[Math.min(f,h+c)],i[h]=(u+e*(o[Math.max(a,h-l)]+o[Math.min(f,h+l)]))/
r,u-=o[Math.max(a,h-c)]}}function lr(t){let n=2*t+1;return(e,r,i,o,a)=>{if(!((o-=a)>=i))return;let f=t*r[i],s=a*t;for(let u=i,c=i+s;u<c;u+=a)f+=r[Math.min(o,u)];
for(let u=i,c=o;u<=c;u+=a)f+=r[Math.min(o,u+s)],e[u]=f/n,f-=r[Math.max(i,u-s)]}}var hr=Array.prototype,ro=hr.slice;var dr=Math.sqrt(50),mr=Math.sqrt(10),pr=Math.sqrt(2);function kt(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=dr?10:o>=
mr?5:o>=pr?2:1,f,s,u;return i<0?(u=Math.pow(10,-i)/a,f=Math.round(t*u),s=Math.round(n*u),f/u<t&&++f,s/u>n&&--s,u=-u):(u=Math.pow(10,i)*a,f=Math.round(t/u),s=Math.
round(n/u),f*u<t&&++f,s*u>n&&--s),s<f&&.5<=e&&e<2?kt(t,n,e*2):[f,s,u]}function St(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,a]=r?
kt(n,t,e):kt(t,n,e);if(!(o>=i))return[];let f=o-i+1,s=new Array(f);if(r)if(a<0)for(let u=0;u<f;++u)s[u]=(o-u)/-a;else for(let u=0;u<f;++u)s[u]=(o-u)*a;else if(a<
0)for(let u=0;u<f;++u)s[u]=(i+u)/-a;else for(let u=0;u<f;++u)s[u]=(i+u)*a;return s}function Nt(t,n,e){return n=+n,t=+t,e=+e,kt(t,n,e)[2]}function On(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?Nt(n,t,e):Nt(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var io=gr(Math.random);function gr(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let a=t()*o--|0,f=e[o+r];e[o+r]=e[a+r],e[a+r]=f}return e}}function Z(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function ht(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function D(){}var X=.7,
J=1/X,K="\\s*([+-]?\\d+)\\s*",ct="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",E="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",xr=/^#([0-9a-f]{3,8})$/,
yr=new RegExp(`^rgb\\(${K},${K},${K}\\)$`),wr=new RegExp(`^rgb\\(${E},${E},${E}\\)$`),br=new RegExp(`^rgba\\(${K},${K},${K},${ct}\\)$`),Mr=new RegExp(`^rgba\\(${E}\
,${E},${E},${ct}\\)$`),vr=new RegExp(`^hsl\\(${ct},${E},${E}\\)$`),kr=new RegExp(`^hsla\\(${ct},${E},${E},${ct}\\)$`),zn={aliceblue:15792383,antiquewhite:16444375,
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
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:Dn,formatHex:Dn,formatHex8:Nr,formatHsl:Sr,formatRgb:Pn,toString:Pn});function Dn(){
return this.rgb().formatHex()}function Nr(){return this.rgb().formatHex8()}function Sr(){return Xn(this).formatHsl()}function Pn(){return this.rgb().formatRgb()}
function tt(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=xr.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?jn(n):e===3?new b(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?$t(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?$t(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
yr.exec(t))?new b(n[1],n[2],n[3],1):(n=wr.exec(t))?new b(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=br.exec(t))?$t(n[1],n[2],n[3],n[4]):(n=Mr.exec(t))?$t(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=vr.exec(t))?Hn(n[1],n[2]/100,n[3]/100,1):(n=kr.exec(t))?Hn(n[1],n[2]/100,n[3]/100,n[4]):zn.hasOwnProperty(t)?jn(zn[t]):
t==="transparent"?new b(NaN,NaN,NaN,0):null}function jn(t){return new b(t>>16&255,t>>8&255,t&255,1)}function $t(t,n,e,r){return r<=0&&(t=n=e=NaN),new b(t,n,e,r)}
function on(t){return t instanceof D||(t=tt(t)),t?(t=t.rgb(),new b(t.r,t.g,t.b,t.opacity)):new b}function dt(t,n,e,r){return arguments.length===1?on(t):new b(t,
n,e,r??1)}function b(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}Z(b,dt,ht(D,{brighter(t){return t=t==null?J:Math.pow(J,t),new b(this.r*t,this.g*t,this.
b*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new b(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new b(_(this.r),
_(this.g),_(this.b),Et(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:Cn,formatHex:Cn,formatHex8:$r,formatRgb:Fn,toString:Fn}));function Cn(){return`#${W(this.r)}${W(this.g)}${W(this.b)}`}function $r(){return`#${W(
this.r)}${W(this.g)}${W(this.b)}${W((isNaN(this.opacity)?1:this.opacity)*255)}`}function Fn(){let t=Et(this.opacity);return`${t===1?"rgb(":"rgba("}${_(this.r)},\
 ${_(this.g)}, ${_(this.b)}${t===1?")":`, ${t})`}`}function Et(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function _(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function W(t){return t=_(t),(t<16?"0":"")+t.toString(16)}function Hn(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new $(t,n,e,r)}
function Xn(t){if(t instanceof $)return new $(t.h,t.s,t.l,t.opacity);if(t instanceof D||(t=tt(t)),!t)return new $;if(t instanceof $)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),a=NaN,f=o-i,s=(o+i)/2;return f?(n===o?a=(e-r)/f+(e<r)*6:e===o?a=(r-n)/f+2:a=(n-e)/f+4,f/=s<.5?o+i:2-
o-i,a*=60):f=s>0&&s<1?0:a,new $(a,f,s,t.opacity)}function qt(t,n,e,r){return arguments.length===1?Xn(t):new $(t,n,e,r??1)}function $(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}Z($,qt,ht(D,{brighter(t){return t=t==null?J:Math.pow(J,t),new $(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.
pow(X,t),new $(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-
r;return new b(Zt(t>=240?t-240:t+120,i,r),Zt(t,i,r),Zt(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new $(Bn(this.h),At(this.s),At(this.l),Et(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=Et(this.opacity);return`${t===
1?"hsl(":"hsla("}${Bn(this.h)}, ${At(this.s)*100}%, ${At(this.l)*100}%${t===1?")":`, ${t})`}`}}));function Bn(t){return t=(t||0)%360,t<0?t+360:t}function At(t){
return Math.max(0,Math.min(1,t||0))}function Zt(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var Vn=Math.PI/180,Gn=180/Math.PI,Lt=18,
Un=.96422,Kn=1,Qn=.82521,Jn=4/29,Q=6/29,Zn=3*Q*Q,Ar=Q*Q*Q;function te(t){if(t instanceof L)return new L(t.l,t.a,t.b,t.opacity);if(t instanceof R)return ee(t);t instanceof
b||(t=on(t));var n=rn(t.r),e=rn(t.g),r=rn(t.b),i=tn((.2225045*n+.7168786*e+.0606169*r)/Kn),o,a;return n===e&&e===r?o=a=i:(o=tn((.4360747*n+.3850649*e+.1430804*r)/
Un),a=tn((.0139322*n+.0971045*e+.7141733*r)/Qn)),new L(116*i-16,500*(o-i),200*(i-a),t.opacity)}function ne(t,n,e,r){return arguments.length===1?te(t):new L(t,n,e,r??1)}function L(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}Z(L,ne,ht(D,{brighter(t){
return new L(this.l+Lt*(t??1),this.a,this.b,this.opacity)},darker(t){return new L(this.l-Lt*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Un*nn(n),t=Kn*nn(t),e=Qn*nn(e),new b(en(3.1338561*n-1.6168667*t-.4906146*e),en(-.9787684*n+1.9161415*
t+.033454*e),en(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function tn(t){return t>Ar?Math.pow(t,1/3):t/Zn+Jn}function nn(t){return t>Q?t*t*t:Zn*(t-Jn)}
function en(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function rn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Er(t){
if(t instanceof R)return new R(t.h,t.c,t.l,t.opacity);if(t instanceof L||(t=te(t)),t.a===0&&t.b===0)return new R(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Gn;return new R(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Rt(t,n,e,r){return arguments.length===1?Er(t):new R(t,n,e,r??1)}function R(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function ee(t){if(isNaN(
t.h))return new L(t.l,0,0,t.opacity);var n=t.h*Vn;return new L(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}Z(R,Rt,ht(D,{brighter(t){return new R(this.h,this.
c,this.l+Lt*(t??1),this.opacity)},darker(t){return new R(this.h,this.c,this.l-Lt*(t??1),this.opacity)},rgb(){return ee(this).rgb()}}));var re=-.14861,an=1.78277,
fn=-.29227,Tt=-.90649,lt=1.97294,Wn=lt*Tt,_n=lt*an,Yn=an*fn-Tt*re;function Lr(t){if(t instanceof Y)return new Y(t.h,t.s,t.l,t.opacity);t instanceof b||(t=on(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Yn*r+Wn*n-_n*e)/(Yn+Wn-_n),o=r-i,a=(lt*(e-i)-fn*o)/Tt,f=Math.sqrt(a*a+o*o)/(lt*i*(1-i)),s=f?Math.atan2(a,o)*Gn-120:NaN;return new Y(
s<0?s+360:s,f,i,t.opacity)}function It(t,n,e,r){return arguments.length===1?Lr(t):new Y(t,n,e,r??1)}function Y(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}Z(Y,It,ht(D,{brighter(t){return t=t==null?J:Math.pow(J,t),new Y(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new Y(this.h,
this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*Vn,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new b(255*
(n+e*(re*r+an*i)),255*(n+e*(fn*r+Tt*i)),255*(n+e*(lt*r)),this.opacity)}}));function fe(t,n,e,r,i){var o=t*t,a=o*t;return((1-3*t+3*o-a)*n+(4-6*o+3*a)*e+(1+3*t+3*o-3*a)*r+a*i)/6}function qr(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],a=r>0?t[r-1]:2*i-o,f=r<n-1?t[r+2]:2*o-i;return fe((e-r/n)*n,a,i,o,f)}}function Rr(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],a=t[(r+1)%n],f=t[(r+2)%n];return fe((e-r/n)*n,i,o,a,f)}}var zt=t=>()=>t;function ue(t,n){return function(e){
return t+e*n}}function Tr(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function ln(t,n){var e=n-t;return e?ue(t,e>
180||e<-180?e-360*Math.round(e/360):e):zt(isNaN(t)?n:t)}function Ir(t){return(t=+t)==1?k:function(n,e){return e-n?Tr(n,e,t):zt(isNaN(n)?e:n)}}function k(t,n){var e=n-
t;return e?ue(t,e):zt(isNaN(t)?n:t)}var ie=(function t(n){var e=Ir(n);function r(i,o){var a=e((i=dt(i)).r,(o=dt(o)).r),f=e(i.g,o.g),s=e(i.b,o.b),u=k(i.opacity,o.
opacity);return function(c){return i.r=a(c),i.g=f(c),i.b=s(c),i.opacity=u(c),i+""}}return r.gamma=t,r})(1);function se(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),a,f;for(a=0;a<e;++a)f=dt(n[a]),r[a]=f.r||0,i[a]=f.g||0,o[a]=f.b||0;return r=t(r),i=t(i),o=t(o),f.opacity=1,function(s){return f.
r=r(s),f.g=i(s),f.b=o(s),f+""}}}var uo=se(qr),so=se(Rr);function Or(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function zr(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Dr(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),a;for(a=0;a<r;++a)i[a]=Dt(t[a],n[a]);for(;a<e;++a)o[a]=n[a];return function(f){
for(a=0;a<r;++a)o[a]=i[a](f);return o}}function Pr(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function A(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function jr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Dt(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var sn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,un=new RegExp(sn.source,
"g");function Cr(t){return function(){return t}}function Fr(t){return function(n){return t(n)+""}}function Hr(t,n){var e=sn.lastIndex=un.lastIndex=0,r,i,o,a=-1,
f=[],s=[];for(t=t+"",n=n+"";(r=sn.exec(t))&&(i=un.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),f[a]?f[a]+=o:f[++a]=o),(r=r[0])===(i=i[0])?f[a]?f[a]+=i:f[++a]=i:(f[++a]=
null,s.push({i:a,x:A(r,i)})),e=un.lastIndex;return e<n.length&&(o=n.slice(e),f[a]?f[a]+=o:f[++a]=o),f.length<2?s[0]?Fr(s[0].x):Cr(n):(n=s.length,function(u){for(var c=0,
l;c<n;++c)f[(l=s[c]).i]=l.x(u);return f.join("")})}function Dt(t,n){var e=typeof n,r;return n==null||e==="boolean"?zt(n):(e==="number"?A:e==="string"?(r=tt(n))?
(n=r,ie):Hr:n instanceof tt?ie:n instanceof Date?Pr:zr(n)?Or:Array.isArray(n)?Dr:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?jr:A)(t,n)}function ce(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var oe=180/Math.PI,cn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function le(t,n,e,r,i,o){var a,f,s;return(a=Math.sqrt(t*t+n*n))&&(t/=a,n/=a),(s=t*e+n*r)&&(e-=t*s,r-=n*s),(f=Math.sqrt(e*e+r*r))&&(e/=f,r/=f,s/=f),t*r<n*e&&(t=-t,
n=-n,s=-s,a=-a),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*oe,skewX:Math.atan(s)*oe,scaleX:a,scaleY:f}}var Ot;function Br(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?cn:le(n.a,n.b,n.c,n.d,n.e,n.f)}function Wr(t){return t==null||(Ot||(Ot=document.createElementNS(
"http://www.w3.org/2000/svg","g")),Ot.setAttribute("transform",t),!(t=Ot.transform.baseVal.consolidate()))?cn:(t=t.matrix,le(t.a,t.b,t.c,t.d,t.e,t.f))}function he(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,c,l,h,d,m){if(u!==l||c!==h){var p=d.push("translate(",null,n,null,e);m.push({i:p-4,x:A(u,l)},{i:p-2,x:A(
c,h)})}else(l||h)&&d.push("translate("+l+n+h+e)}function a(u,c,l,h){u!==c?(u-c>180?c+=360:c-u>180&&(u+=360),h.push({i:l.push(i(l)+"rotate(",null,r)-2,x:A(u,c)})):
c&&l.push(i(l)+"rotate("+c+r)}function f(u,c,l,h){u!==c?h.push({i:l.push(i(l)+"skewX(",null,r)-2,x:A(u,c)}):c&&l.push(i(l)+"skewX("+c+r)}function s(u,c,l,h,d,m){
if(u!==l||c!==h){var p=d.push(i(d)+"scale(",null,",",null,")");m.push({i:p-4,x:A(u,l)},{i:p-2,x:A(c,h)})}else(l!==1||h!==1)&&d.push(i(d)+"scale("+l+","+h+")")}return function(u,c){
var l=[],h=[];return u=t(u),c=t(c),o(u.translateX,u.translateY,c.translateX,c.translateY,l,h),a(u.rotate,c.rotate,l,h),f(u.skewX,c.skewX,l,h),s(u.scaleX,u.scaleY,
c.scaleX,c.scaleY,l,h),u=c=null,function(d){for(var m=-1,p=h.length,x;++m<p;)l[(x=h[m]).i]=x.x(d);return l.join("")}}}var co=he(Br,"px, ","px)","deg)"),lo=he(Wr,
", ",")",")"),_r=1e-12;function ae(t){return((t=Math.exp(t))+1/t)/2}function Yr(t){return((t=Math.exp(t))-1/t)/2}function Xr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var ho=(function t(n,e,r){function i(o,a){var f=o[0],s=o[1],u=o[2],c=a[0],l=a[1],h=a[2],d=c-f,m=l-s,p=d*d+m*m,x,y;if(p<_r)y=Math.log(h/u)/n,x=function(H){return[
f+H*d,s+H*m,u*Math.exp(n*H*y)]};else{var C=Math.sqrt(p),F=(h*h-u*u+r*p)/(2*u*e*C),S=(h*h-u*u-r*p)/(2*h*e*C),I=Math.log(Math.sqrt(F*F+1)-F),v=Math.log(Math.sqrt(
S*S+1)-S);y=(v-I)/n,x=function(H){var yt=H*y,ut=ae(I),wt=u/(e*C)*(ut*Xr(n*yt+I)-Yr(I));return[f+wt*d,s+wt*m,u*ut/ae(n*yt+I)]}}return x.duration=Math.abs(y)*1e3*
n/Math.SQRT2,x}return i.rho=function(o){var a=Math.max(.001,+o),f=a*a,s=f*f;return t(a,f,s)},i})(Math.SQRT2,2,4);function de(t){return function(n,e){var r=t((n=
qt(n)).h,(e=qt(e)).h),i=k(n.s,e.s),o=k(n.l,e.l),a=k(n.opacity,e.opacity);return function(f){return n.h=r(f),n.s=i(f),n.l=o(f),n.opacity=a(f),n+""}}}var mo=de(ln),
po=de(k);function me(t){return function(n,e){var r=t((n=Rt(n)).h,(e=Rt(e)).h),i=k(n.c,e.c),o=k(n.l,e.l),a=k(n.opacity,e.opacity);return function(f){return n.h=r(f),n.c=i(
f),n.l=o(f),n.opacity=a(f),n+""}}}var go=me(ln),xo=me(k);function pe(t){return(function n(e){e=+e;function r(i,o){var a=t((i=It(i)).h,(o=It(o)).h),f=k(i.s,o.s),
s=k(i.l,o.l),u=k(i.opacity,o.opacity);return function(c){return i.h=a(c),i.s=f(c),i.l=s(Math.pow(c,e)),i.opacity=u(c),i+""}}return r.gamma=n,r})(1)}var yo=pe(ln),
wo=pe(k);function Vr(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function jt(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function nt(t){return t=jt(Math.
abs(t)),t?t[1]:NaN}function Gr(t,n){return function(e,r){for(var i=e.length,o=[],a=0,f=t[0],s=0;i>0&&f>0&&(s+f+1>r&&(f=Math.max(1,r-s)),o.push(e.substring(i-=f,
i+f)),!((s+=f+1)>r));)f=t[a=(a+1)%t.length];return o.reverse().join(n)}}function Ur(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var Kr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function et(t){if(!(n=Kr.exec(t)))throw new Error("invalid format: "+t);var n;
return new hn({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}et.prototype=hn.prototype;
function hn(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}hn.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Qr(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var Ct;function Jr(t,n){var e=jt(t,n);if(!e)return Ct=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(Ct=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,a=r.length;return o===a?r:o>a?r+new Array(o-a+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+jt(t,Math.
max(0,n+o-1))[0]}function ge(t,n){var e=jt(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var xe={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:Vr,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>ge(t*100,n),r:ge,s:Jr,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function ye(t){return t}var we=Array.prototype.map,be=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Zr(t){var n=t.
grouping===void 0||t.thousands===void 0?ye:Gr(we.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?ye:Ur(we.call(t.numerals,String)),a=t.percent===void 0?"%":t.percent+"",f=t.minus===void 0?"−":
t.minus+"",s=t.nan===void 0?"NaN":t.nan+"";function u(l,h){l=et(l);var d=l.fill,m=l.align,p=l.sign,x=l.symbol,y=l.zero,C=l.width,F=l.comma,S=l.precision,I=l.trim,
v=l.type;v==="n"?(F=!0,v="g"):xe[v]||(S===void 0&&(S=12),I=!0,v="g"),(y||d==="0"&&m==="=")&&(y=!0,d="0",m="=");var H=(h&&h.prefix!==void 0?h.prefix:"")+(x==="$"?
e:x==="#"&&/[boxX]/.test(v)?"0"+v.toLowerCase():""),yt=(x==="$"?r:/[%p]/.test(v)?a:"")+(h&&h.suffix!==void 0?h.suffix:""),ut=xe[v],wt=/[defgprs%]/.test(v);S=S===
void 0?6:/[gprs]/.test(v)?Math.max(1,Math.min(21,S)):Math.max(0,Math.min(20,S));function $n(g){var B=H,N=yt,V,An,bt;if(v==="c")N=ut(g)+N,g="";else{g=+g;var Mt=g<
0||1/g<0;if(g=isNaN(g)?s:ut(Math.abs(g),S),I&&(g=Qr(g)),Mt&&+g==0&&p!=="+"&&(Mt=!1),B=(Mt?p==="("?p:f:p==="-"||p==="("?"":p)+B,N=(v==="s"&&!isNaN(g)&&Ct!==void 0?
be[8+Ct/3]:"")+N+(Mt&&p==="("?")":""),wt){for(V=-1,An=g.length;++V<An;)if(bt=g.charCodeAt(V),48>bt||bt>57){N=(bt===46?i+g.slice(V+1):g.slice(V))+N,g=g.slice(0,V);
break}}}F&&!y&&(g=n(g,1/0));var vt=B.length+g.length+N.length,q=vt<C?new Array(C-vt+1).join(d):"";switch(F&&y&&(g=n(q+g,q.length?C-N.length:1/0),q=""),m){case"<":
g=B+g+N+q;break;case"=":g=B+q+g+N;break;case"^":g=q.slice(0,vt=q.length>>1)+B+g+N+q.slice(vt);break;default:g=q+B+g+N;break}return o(g)}return $n.toString=function(){
return l+""},$n}function c(l,h){var d=Math.max(-8,Math.min(8,Math.floor(nt(h)/3)))*3,m=Math.pow(10,-d),p=u((l=et(l),l.type="f",l),{suffix:be[8+d/3]});return function(x){
return p(m*x)}}return{format:u,formatPrefix:c}}var Pt,M,dn;ti({thousands:",",grouping:[3],currency:["$",""]});function ti(t){return Pt=Zr(t),M=Pt.format,dn=Pt.formatPrefix,
Pt}function Me(t){return Math.max(0,-nt(Math.abs(t)))}function ve(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(nt(n)/3)))*3-nt(Math.abs(t)))}function ke(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,nt(n)-nt(t))+1}function Ee(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function ni(t){return function(){return t}}function ei(t){return+t}var Ne=[0,1];function rt(t){return t}function mn(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:ni(isNaN(n)?NaN:.5)}function ri(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function ii(t,n,e){var r=t[0],i=t[1],o=n[0],
a=n[1];return i<r?(r=mn(i,r),o=e(a,o)):(r=mn(r,i),o=e(o,a)),function(f){return o(r(f))}}function oi(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),a=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++a<r;)i[a]=mn(t[a],t[a+1]),o[a]=e(n[a],n[a+1]);return function(f){var s=Rn(t,f,1,r)-1;return o[s](
i[s](f))}}function Le(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function qe(){var t=Ne,
n=Ne,e=Dt,r,i,o,a=rt,f,s,u;function c(){var h=Math.min(t.length,n.length);return a!==rt&&(a=ri(t[0],t[h-1])),f=h>2?oi:ii,s=u=null,l}function l(h){return h==null||
isNaN(h=+h)?o:(s||(s=f(t.map(r),n,e)))(r(a(h)))}return l.invert=function(h){return a(i((u||(u=f(n,t.map(r),A)))(h)))},l.domain=function(h){return arguments.length?
(t=Array.from(h,ei),c()):t.slice()},l.range=function(h){return arguments.length?(n=Array.from(h),c()):n.slice()},l.rangeRound=function(h){return n=Array.from(h),
e=ce,c()},l.clamp=function(h){return arguments.length?(a=h?!0:rt,c()):a!==rt},l.interpolate=function(h){return arguments.length?(e=h,c()):e},l.unknown=function(h){
return arguments.length?(o=h,l):o},function(h,d){return r=h,i=d,c()}}function ai(){return qe()(rt,rt)}function fi(t,n,e,r){var i=On(t,n,e),o;switch(r=et(r??",f"),
r.type){case"s":{var a=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=ve(i,a))&&(r.precision=o),dn(r,a)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=ke(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=Me(i))&&
(r.precision=o-(r.type==="%")*2);break}}return M(r)}function ui(t){var n=t.domain;return t.ticks=function(e){var r=n();return St(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return fi(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,a=r[i],f=r[o],s,u,c=10;for(f<a&&(u=
a,a=f,f=u,u=i,i=o,o=u);c-- >0;){if(u=Nt(a,f,e),u===s)return r[i]=a,r[o]=f,n(r);if(u>0)a=Math.floor(a/u)*u,f=Math.ceil(f/u)*u;else if(u<0)a=Math.ceil(a*u)/u,f=Math.
floor(f*u)/u;else break;s=u}return t},t}function it(){var t=ai();return t.copy=function(){return Le(t,it())},Ee.apply(t,arguments),ui(t)}function si(t,n){t=t.slice();var e=0,r=t.length-1,i=t[e],o=t[r],a;return o<i&&(a=e,e=r,r=a,a=i,i=o,o=a),t[e]=n.floor(i),t[r]=n.ceil(o),t}function Se(t){return Math.
log(t)}function $e(t){return Math.exp(t)}function ci(t){return-Math.log(-t)}function li(t){return-Math.exp(-t)}function hi(t){return isFinite(t)?+("1e"+t):t<0?0:
t}function di(t){return t===10?hi:t===Math.E?Math.exp:n=>Math.pow(t,n)}function mi(t){return t===Math.E?Math.log:t===10&&Math.log10||t===2&&Math.log2||(t=Math.log(
t),n=>Math.log(n)/t)}function Ae(t){return(n,e)=>-t(-n,e)}function pi(t){let n=t(Se,$e),e=n.domain,r=10,i,o;function a(){return i=mi(r),o=di(r),e()[0]<0?(i=Ae(i),
o=Ae(o),t(ci,li)):t(Se,$e),n}return n.base=function(f){return arguments.length?(r=+f,a()):r},n.domain=function(f){return arguments.length?(e(f),a()):e()},n.ticks=
f=>{let s=e(),u=s[0],c=s[s.length-1],l=c<u;l&&([u,c]=[c,u]);let h=i(u),d=i(c),m,p,x=f==null?10:+f,y=[];if(!(r%1)&&d-h<x){if(h=Math.floor(h),d=Math.ceil(d),u>0){
for(;h<=d;++h)for(m=1;m<r;++m)if(p=h<0?m/o(-h):m*o(h),!(p<u)){if(p>c)break;y.push(p)}}else for(;h<=d;++h)for(m=r-1;m>=1;--m)if(p=h>0?m/o(-h):m*o(h),!(p<u)){if(p>
c)break;y.push(p)}y.length*2<x&&(y=St(u,c,x))}else y=St(h,d,Math.min(d-h,x)).map(o);return l?y.reverse():y},n.tickFormat=(f,s)=>{if(f==null&&(f=10),s==null&&(s=
r===10?"s":","),typeof s!="function"&&(!(r%1)&&(s=et(s)).precision==null&&(s.trim=!0),s=M(s)),f===1/0)return s;let u=Math.max(1,r*f/n.ticks().length);return c=>{
let l=c/o(Math.round(i(c)));return l*r<r-.5&&(l*=r),l<=u?s(c):""}},n.nice=()=>e(si(e(),{floor:f=>o(Math.floor(i(f))),ceil:f=>o(Math.ceil(i(f)))})),n}function Ft(){
let t=pi(qe()).domain([1,10]);return t.copy=()=>Le(t,Ft()).base(t.base()),Ee.apply(t,arguments),t}var Re=M(".3~r"),gi=M(".2~f"),To=M(".1e"),xi="⁰¹²³⁴⁵⁶⁷⁸⁹",yi=M(".6~r"),Io=M(".2f"),Oo=M(".3f");function ot(t){let n=[...String(Math.abs(t))].map(e=>xi[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function mt(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?Re(t):(t<0?"−":"")+wi(Math.log10(n))}function wi(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${ot(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${ot(38)}: infinite in float32`;if(t>-3&&t<4)return Re(10**
t);let e=Math.floor(t+1e-9);return`${gi(10**(t-e))} × ${ot(e)}`}var at={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]};function Ht(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(.8)}}function Bt(t){let n=t.getContext("2d");if(!n)
throw new Error("This browser draws no canvas.");return n}function Te(t){let n=window.devicePixelRatio||1,[e,r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(
e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let a=Bt(t);return a.setTransform(n,0,0,n,0,0),a.clearRect(0,0,e,r),{g:a,
width:e,height:r}}function ft(t,n,e,r,i){t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function Ie(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),
t.textAlign="center",t.textBaseline="middle",t.fillText(n,0,0),t.restore()}function pn(t,n,e,r,i,o,a=4){t.lineJoin="round",t.lineWidth=a,t.strokeStyle=o,t.strokeText(n,e,r),t.fillStyle=i,t.fillText(n,e,r)}var T=(t,n,e)=>Math.min(Math.max(t,n),e);var Oe=(t,n,e)=>t+(n-t)*e;var bi=50,ze=8,Wt=class{data;#t;constructor(){this.canvas=w("canvas",{role:"img"}),this.tip=w("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=w("d\
iv",{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let n=({offsetX:e,offsetY:r})=>this.#n([e,r]);this.canvas.addEventListener(
"pointermove",n),this.canvas.addEventListener("pointerdown",n),this.canvas.addEventListener("pointerleave",()=>this.#n(void 0))}#n(n){this.#t=n,this.#e(n&&this.
spot(...n))}show(n){this.data=n,O(this.canvas,{"aria-label":n.label}),this.draw()}draw(){if(!this.data||!this.root.isConnected)return;let n=Te(this.canvas);Math.
min(n.width,n.height)>bi&&this.picture(n,Ht(this.root),this.data),this.#n(this.#t)}picture(n,e,r){}spot(n,e){}#e(n){let{tip:e,canvas:r}=this;if(e.hidden=!n?.text,
En(e,n?.text??""),!n)return;let i=T(n.x-e.offsetWidth/2,0,Math.max(0,r.clientWidth-e.offsetWidth)),o=n.y>r.clientHeight/2,a=r.offsetTop+n.y+(o?-e.offsetHeight-ze:
ze);Object.assign(e.style,{left:`${r.offsetLeft+i}px`,top:`${a}px`})}};var Mi={line:100,level:100,upright:100,points:50,area:0},_t=10;function je(t,n,e){let{curves:r,notes:i}=t,o=r.filter(({mark:s})=>s!=="level").map(({x:s})=>s),a=r.
flatMap(({y:s,other:u})=>[s,u]),f={x:t.x.ends??Pe(De([...o,i.map(({x:s})=>s)],t.x.log),t.x.log,n),y:t.y.ends??Pe(De([...a,i.map(({y:s})=>s)],t.y.log),t.y.log,e)};
return t.equal?gn(f,n,e):f}function gn({x:t,y:n},e,r){let i=Math.max((t[1]-t[0])/e,(n[1]-n[0])/r),o=([a,f],s)=>[(a+f)/2-i*s/2,(a+f)/2+i*s/2];return{x:o(t,e),y:o(
n,r)}}function De(t,n){let[e,r]=[1/0,-1/0];for(let i of t)for(let o=0;o<i.length;o+=1){let a=i[o];!Number.isFinite(a)||n&&a<=0||(a<e&&(e=a),a>r&&(r=a))}return e<=
r?[e,r]:n?[.1,10]:[0,1]}function Pe([t,n],e,r){if(e&&n/t<1.02)return[t/1.5,n*1.5];if(!e&&t===n)return[t-(Math.abs(t)||1)/2,n+(Math.abs(n)||1)/2];let i=(e?Ft():it()).
domain([t,n]).range([_t,Math.max(r-_t,2*_t)]);return[i.invert(0),i.invert(Math.max(r,3*_t))]}function P(t,n,e){return(t.log?Ft():it()).domain(n).range(e)}function xn(t,n,e,r){
let i=P(t,n,[0,1]);return[i.invert(e-e*r),i.invert(e+(1-e)*r)]}function Ce(t,n){let e=([a,f],[s,u])=>[Math.max(a,s),Math.min(f,u)],[r,i]=[e(t.x,n.x),e(t.y,n.y)];
return r[0]===n.x[0]&&r[1]===n.x[1]&&i[0]===n.y[0]&&i[1]===n.y[1]||!(r[0]<r[1]&&i[0]<i[1])?void 0:{x:r,y:i}}function Yt(t,n){let[e,r]=[0,t.length];for(;e<r;){let o=e+
r>>1;t[o]<n?e=o+1:r=o}let i=T(e,0,t.length-1);return i>0&&n-t[i-1]<t[i]-n?i-1:i}function Xt(t){let n=new Set(t.curves.map(({name:e})=>e).filter(Boolean));return t.
legend.length?t.legend.filter(e=>n.has(e)):n.size>1?[...n]:[]}function Vt(t,n){let e=({mark:r,width:i,opacity:o})=>(o?Mi[r]:-1)+i*o;return t.curves.filter(r=>r.
name===n).sort((r,i)=>e(i)-e(r))[0]}function Fe(t,n,e){let r=new Set(t);return r.delete(n)||r.add(n),e.every(i=>r.has(i))?new Set:r}function He(t,n,e){let[r,i]=[
void 0,1/0];for(let o of t){let a=Yt(o.x,e);if(a<0)continue;let f=Math.abs(n(o.x[a])-n(e));f<i&&([r,i]=[o.x[a],f])}return r}function Be(t,n,e,r,i){let o;for(let a of t)
for(let f=0;f<a.x.length;f+=1){let s=Math.hypot(n(a.x[f])-r,e(a.y[f])-i);(!o||s<o.away)&&(o={curve:a,k:f,away:s})}return o}function We({mark:t,y:n,other:e},r){return t===
"area"?e[r]-n[r]:n[r]}var _e="M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0z",Gt={circle:{path:_e,filled:!0},square:{path:"M-0.9,-0.9h1.8v1.8h-1.8z",filled:!0},up:{path:"M0,-1.1L1.1,0.9L-1.1,0.\
9z",filled:!0},diamond:{path:"M0,-1.3L1.1,0L0,1.3L-1.1,0z",filled:!0},down:{path:"M0,1.1L1.1,-0.9L-1.1,-0.9z",filled:!0},plus:{path:"M-1.1,-0.4h0.7v-0.7h0.8v0.7\
h0.7v0.8h-0.7v0.7h-0.8v-0.7h-0.7z",filled:!0},ring:{path:_e,filled:!1},cross:{path:"M-1,-1L1,1M1,-1L-1,1",filled:!1}};var yn=M(",d"),vi=M(".1%"),ki=M(".4~r"),Ni={number:",~f",percent:"%",count:",d"},Ye=5,Si=90,[$i,Ai]=[8,100];function pt(t,n,e,r=!1){if(t.log)return Ei(n.domain());
let i=r?Math.max(2,Math.ceil(e/Si)):Ye,o=n.ticks(i).filter(s=>t.style!=="count"||Number.isInteger(s)),a=n.tickFormat(i,Ni[t.style]),f=t.style!=="number";return o.
map(s=>[s,f||!wn(s)?a(s):mt(s)])}function wn(t){return t!==0&&(Math.abs(t)<.001||Math.abs(t)>=1e5)}function Ei([t,n]){if(!(t>0&&n<1/0))return[];let e=n/t<$i?[1,
2,3,4,5,6,7,8,9]:n/t<Ai?[1,2,5]:[1],[r,i]=[Math.floor(Math.log10(t)),Math.ceil(Math.log10(n))],o=Math.max(1,Math.ceil((i-r)/(2*Ye))),a=[];for(let f=r;f<=i;f+=1)
for(let s of e){let u=+`${s}e${f}`;f%o===0&&u>=t&&u<=n&&a.push([u,s===1&&wn(u)?ot(f):mt(u)])}return a.length>1?a:Li([t,n])}function Li(t){return pt({title:"",style:"\
number",log:!1,ends:null},it().domain(t),0)}function gt(t,n){return t.style==="percent"?vi(n):t.style==="count"?yn(n):wn(n)?mt(n):ki(n)}var Mn=11,[bn,Xe]=[13,10],[qi,Ri]=[16,18],Ve=20,Ti=40,[Ii,Oi]=[8,10];function Ge(t,n,e,r,i){t.font=`${Mn}px ${n.font}`;let o={left:Ve,right:e-Oi,top:Ii,bottom:r-
Ti},a=i(o),f=Math.max(20,...a.map(([,s])=>t.measureText(s).width));return{box:{...o,left:Math.round(Ve+f+8)},up:a}}function Ue(t,n,e,r,i,o,a){t.font=`${Mn}px ${n.
font}`,t.lineWidth=1,t.strokeStyle=n.grid,t.fillStyle=n.soft,t.textAlign="right",t.textBaseline="middle";for(let[f,s]of i)ft(t,r.left,a(f),r.right,a(f)),t.fillText(
s,r.left-6,a(f));t.textAlign="center",t.textBaseline="top";for(let[f,s]of pt(e.x,o,r.right-r.left,!0))t.fillText(s,o(f),r.bottom+6);t.font=`${Mn+1}px ${n.font}`,
t.fillText(e.x.title,(r.left+r.right)/2,r.bottom+23),Ie(t,e.y.title,9,r),t.strokeStyle=n.axis,t.strokeRect(r.left,r.top,r.right-r.left,r.bottom-r.top)}function Ke(t,n,e){
t.save(),t.beginPath(),t.rect(n.left,n.top,n.right-n.left,n.bottom-n.top),t.clip(),t.lineJoin="round",e(),t.restore()}function Qe(t,{mark:n,x:e,y:r,other:i,dash:o,
width:a,symbol:f,size:s,told:u},{color:c,edge:l,opacity:h},d,m,p){if(t.globalAlpha=h,t.strokeStyle=t.fillStyle=c,t.lineWidth=a,t.setLineDash(at[o]),n==="level"&&
ft(t,d.left,p(r[0]),d.right,p(r[0])),n==="upright"&&ft(t,m(e[0]),d.top,m(e[0]),d.bottom),n==="area"&&Di(t,e,r,i,m,p,u?l:""),n==="line"&&zi(t,e,r,m,p),t.setLineDash(
[]),f)for(let x=0;x<e.length;x+=1)vn(t,f,m(e[x]),p(r[x]),s);t.globalAlpha=1}function zi(t,n,e,r,i){t.beginPath();let o=!1;for(let a=0;a<n.length;a+=1){let[f,s]=[
r(n[a]),i(e[a])];o?t.lineTo(f,s):t.moveTo(f,s),o=Number.isFinite(f)&&Number.isFinite(s)}t.stroke()}function Di(t,n,e,r,i,o,a){t.beginPath();for(let f=0;f<n.length;f+=
1)t.lineTo(i(n[f]),o(e[f]));for(let f=n.length-1;f>=0;f-=1)t.lineTo(i(n[f]),o(r[f]));t.closePath(),t.fill(),a&&(t.strokeStyle=a,t.lineWidth=.5,t.stroke())}function vn(t,n,e,r,i){
let{path:o,filled:a}=Gt[n];t.save(),t.translate(e,r),t.scale(i,i),t.lineWidth=2/i,a?t.fill(new Path2D(o)):t.stroke(new Path2D(o)),t.restore()}function Je(t,n,{notes:e,
levels:r},i,o,a){t.textBaseline="middle",t.font=`${bn}px ${n.font}`;for(let{x:f,y:s,text:u,side:c,below:l}of e){let h=c==="right";t.textAlign=h?"left":"right";let d=o(
f)+(h?Xe:-Xe),m=a(s)+(l?Ri:-qi);pn(t,u,d,Math.max(m,i.top+bn/2+1),n.text,n.page)}t.font=`${bn-1}px ${n.font}`;for(let{y:f,text:s,at:u,below:c}of r){t.textAlign=
u<.5?"left":"right";let l=Oe(i.left+6,i.right-6,u);pn(t,s,l,a(f)+(c?10:-8),n.text,n.page)}}var Ut=class{chosen=new Set;#t="";#n;constructor(n){this.#n=n,this.root=w("div",{class:"legend",role:"group","aria-label":"Curves"})}shows({name:n}){return!n||!this.
chosen.size||this.chosen.has(n)}show(n){let e=Xt(n).map(a=>Vt(n,a)),r=JSON.stringify(e.map(({name:a,color:f,dash:s,symbol:u})=>[a,f,s,u]));if(r===this.#t)return;
this.#t=r;let i=e.map(({name:a})=>a),o=[...this.chosen].filter(a=>i.includes(a));this.chosen=new Set(o.length<i.length?o:[]),this.root.replaceChildren(...e.map(
a=>this.#e(a,i))),this.#r()}#e(n,e){let r=()=>{this.chosen=Fe(this.chosen,n.name,e),this.#r(),this.#n()},i=w("button",{type:"button","data-name":n.name,click:r},
Pi(n),n.name);return i.title="Show this curve alone; press another to add it",i}#r(){for(let n of this.root.querySelectorAll("button"))O(n,{"aria-pressed":String(
!this.chosen.size||this.chosen.has(n.dataset.name??""))})}};function Pi({mark:t,color:n,dash:e,symbol:r,width:i,opacity:o}){let a={stroke:"currentColor","stroke\
-opacity":.3,"stroke-width":.5},f=n||"currentColor",s={x1:0,x2:26,y1:5,y2:5,stroke:f,"stroke-dasharray":at[e].join(" ")},u=t==="area"?z("rect",{width:26,height:10,
fill:f,"fill-opacity":o,...a}):z("line",{...s,"stroke-width":t==="points"?0:Math.max(1.5,Math.min(i,3))}),c=z("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},u);
if(!r)return c;let{path:l,filled:h}=Gt[r],d=h?{fill:f}:{fill:"none",stroke:f,"stroke-width":.4};return c.append(z("path",{d:l,transform:"translate(13 5) scale(4\
)",...d})),c}var[Ze,j]=[22,10],ji=.45,[xt,Ci]=[26,16];function tr(t){let{canvas:n,data:e}=t;if(!e)return;let r=Ht(t.root),i=n.width/n.clientWidth,o=w("canvas"),a=`13px ${r.font}`,
f=Hi(e,Bt(o),a,n.clientWidth),s=f.length?(f[f.length-1].row+1)*Ze+j:0;o.width=n.width+2*j*i,o.height=n.height+(s+2*j)*i;let u=Bt(o);u.fillStyle=r.page,u.fillRect(
0,0,o.width,o.height),u.drawImage(n,j*i,(s+j)*i),u.scale(i,i),u.font=a,u.textBaseline="middle";for(let{name:c,x:l,row:h}of f){let d=Vt(e,c),m=j+(h+.5)*Ze,p=t.legend.
shows(d)?1:ji;Fi(u,d,d.color||r.text,p,j+l,m),u.globalAlpha=p,u.fillStyle=r.text,u.fillText(c,j+l+xt+6,m)}Bi(o,t.name)}function Fi(t,{mark:n,dash:e,width:r,opacity:i,
symbol:o,size:a},f,s,u,c){t.globalAlpha=i*s,t.fillStyle=t.strokeStyle=f,t.lineWidth=Math.min(r,3),t.setLineDash(at[e]),n==="area"?t.fillRect(u,c-5,xt,10):n!=="p\
oints"&&ft(t,u,c,u+xt,c),t.setLineDash([]),o&&vn(t,o,u+xt/2,c,a)}function Hi(t,n,e,r){n.font=e;let[i,o]=[0,0];return Xt(t).map(a=>{let f=xt+6+n.measureText(a).width;
i&&i+f>r&&([i,o]=[0,o+1]);let s={name:a,x:i,row:o};return i+=f+Ci,s})}function Bi(t,n){w("a",{href:t.toDataURL("image/png"),download:`${n}.png`}).click()}var kn={all:"M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",screen:"M4 4h6v2H6v4H4V4zm10 0h6v6h-2V6h-4V4zM4 14h2v4h4v2H4v-6zm14 0h2v6h-6v-2h4v-4z",picture:"M\
11 3h2v9l3-3 1.4 1.4L12 15.8 6.6 10.4 8 9l3 3V3zM4 18h16v2H4z"},Kt=class{#t;constructor(n){this.#t=n,this.all=Nn("Show all",kn.all,()=>n.zoom.show(void 0)),this.
all.hidden=!0,this.root=w("div",{class:"tools"},this.all,Nn("Save as a picture",kn.picture,()=>tr(n))),document.fullscreenEnabled&&this.root.append(Nn("Full scr\
een",kn.screen,()=>this.#n()))}zoomed(n){this.all.hidden=!n}#n(){let{root:n}=this.#t;n.getRootNode().fullscreenElement===n?document.exitFullscreen():n.requestFullscreen()}};
function Nn(t,n,e){let r=z("svg",{viewBox:"0 0 24 24","aria-hidden":"true"},z("path",{d:n}));return w("button",{type:"button",title:t,"aria-label":t,click:e},r)}var Wi=8,nr=16,_i=1.001,Qt=class{part;dragging=!1;#t;#n;#e;constructor(n,e,r){this.canvas=e,this.#e=r,this.area=w("div",{class:"area",hidden:!0}),n.append(this.
area),e.addEventListener("pointerdown",i=>this.#r(i)),e.addEventListener("pointermove",i=>this.#a(i)),e.addEventListener("pointerup",i=>this.#f(i)),e.addEventListener(
"pointercancel",()=>this.#i()),e.addEventListener("dblclick",()=>this.show(void 0)),e.addEventListener("wheel",i=>this.#u(i),{passive:!1})}over(n,e,r,i){this.#t=
{data:n,box:e,shown:r,all:i}}show(n){this.part=n,this.#e()}#r({pointerType:n,button:e,pointerId:r,offsetX:i,offsetY:o}){if(n==="touch"||e||!this.#t)return;let{left:a,
right:f,top:s,bottom:u}=this.#t.box;i<a||i>f||o<s||o>u||(this.#n=[i,o],this.canvas.setPointerCapture(r))}#a(n){let e=this.#o(n);if(this.dragging=!!e,this.area.hidden=
!e,!e)return;let{left:r,right:i,top:o,bottom:a}=e;Object.assign(this.area.style,{left:`${this.canvas.offsetLeft+r}px`,top:`${this.canvas.offsetTop+o}px`,width:`${i-
r}px`,height:`${a-o}px`})}#f(n){let e=this.#o(n);if(this.#i(),!e||!this.#t)return;let{data:r,box:i,shown:o}=this.#t,a=P(r.x,o.x,[i.left,i.right]),f=P(r.y,o.y,[i.
bottom,i.top]);this.show({x:[a.invert(e.left),a.invert(e.right)],y:[f.invert(e.bottom),f.invert(e.top)]})}#i(){this.#n=void 0,this.dragging=!1,this.area.hidden=
!0}#o({offsetX:n,offsetY:e}){if(!this.#n||!this.#t)return;let{box:r}=this.#t,[i,o]=this.#n,a=T(n,r.left,r.right),f=T(e,r.top,r.bottom),[s,u]=[Math.abs(a-i),Math.
abs(f-o)];if(Math.max(s,u)<Wi)return;let c=u<nr&&s>u,l=s<nr&&u>s;return{left:l?r.left:Math.min(i,a),right:l?r.right:Math.max(i,a),top:c?r.top:Math.min(o,f),bottom:c?
r.bottom:Math.max(o,f)}}#u(n){if(!(n.ctrlKey||n.metaKey)||!this.#t)return;n.preventDefault();let{data:e,box:r,shown:i,all:o}=this.#t,a=_i**n.deltaY,f=T((n.offsetX-
r.left)/(r.right-r.left),0,1),s=T((r.bottom-n.offsetY)/(r.bottom-r.top),0,1),u={x:xn(e.x,i.x,f,a),y:xn(e.y,i.y,s,a)};this.show(Ce(u,o))}};var Yi=.06,er=14,rr=[80,48],Sn=9,Jt=class extends Wt{frame;get name(){return`${this.data?.y.title??"chart"} by ${this.data?.x.title??""}`.replace(/[^\p{L}\p{N}]+/gu,
"_")}constructor(){super(),O(this.root,{class:"pointed chart"}),this.legend=new Ut(()=>this.draw()),this.zoom=new Qt(this.root,this.canvas,()=>this.draw()),this.
tools=new Kt(this),this.hair=w("div",{class:"hair",hidden:!0}),this.root.prepend(w("div",{class:"head"},this.legend.root,this.tools.root)),this.root.append(this.
hair)}show(n){this.legend.show(n),this.canvas.style.height=`${n.height}px`,super.show(n)}picture({g:n,width:e,height:r},i,o){let a=je(o,e-rr[0],r-rr[1]),f=this.
zoom.part??a,s=({top:m,bottom:p})=>pt(o.y,P(o.y,f.y,[p,m]),p-m),{box:u,up:c}=Ge(n,i,e,r,s),l=o.equal?gn(f,u.right-u.left,u.bottom-u.top):f,h=P(o.x,l.x,[u.left,u.
right]),d=P(o.y,l.y,[u.bottom,u.top]);this.frame={box:u,x:h,y:d},this.zoom.over(o,u,l,a),Ue(n,i,o,u,c,h,d),Ke(n,u,()=>{for(let m of o.curves){let p=this.legend.
shows(m)?m.opacity:Math.min(Yi,m.opacity);Qe(n,m,{color:m.color||i.text,edge:i.axis,opacity:p},u,h,d)}Je(n,i,o,u,h,d)}),this.tools.zoomed(!!this.zoom.part)}spot(n,e){
let{data:r,frame:i}=this;if(this.hair.hidden=!0,!r||!i||this.zoom.dragging)return;let{box:o,x:a}=i;if(n<o.left||n>o.right||e<o.top||e>o.bottom)return;let f=r.curves.
filter(u=>u.told&&this.legend.shows(u));if(r.scatter)return this.#t(r,f,n,e);let s=He(f,a,a.invert(n));if(!(s===void 0||a(s)<o.left||a(s)>o.right))return Object.
assign(this.hair.style,{left:`${this.canvas.offsetLeft+a(s)}px`,top:`${this.canvas.offsetTop+o.top}px`,height:`${o.bottom-o.top}px`}),this.hair.hidden=!1,{x:a(s),
y:e,text:this.#n(r,f,s,a)}}#t(n,e,r,i){let{x:o,y:a}=this.frame,f=Be(e,o,a,r,i);if(!f||f.away>er)return;let{curve:s,k:u}=f,[c,l]=[gt(n.x,s.x[u]),gt(n.y,s.y[u])],
h=`${s.name}
${n.x.title}: ${c}
${n.y.title}: ${l}`;return{x:o(s.x[u]),y:a(s.y[u]),text:h}}#n(n,e,r,i){let o=Yt(n.steps.at,r),a=o<0?"":`, step ${yn(n.steps.step[o])}`,f=e.flatMap(u=>{let c=Yt(
u.x,r);if(c<0||Math.abs(i(u.x[c])-i(r))>er)return[];let l=We(u,c);return Number.isFinite(l)?[`${u.name}: ${gt(n.y,l)}`]:[]}),s=f.length>Sn?[`and ${f.length-Sn} \
more`]:[];return[`${n.x.title} ${gt(n.x,r)}${a}`,...f.slice(0,Sn),...s].join(`
`)}};function ir(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=a=>Array.isArray(a)?a.map(o):a===null||typeof a!="object"?a:a.floats?i.subarray(a.floats[0],a.floats[0]+a.floats[1]):Object.fromEntries(Object.entries(
a).map(([f,s])=>[f,o(s)]));return o(r)}function or(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:a}=e;return o.
update(Array.isArray(a)?{...e,data:a[0]}:e),()=>{o.root.isConnected||o.rest()}}}var Da=or(()=>{let t=new Jt;return{root:t.root,update:({data:n})=>t.show(ir(n)),rest:()=>{}}});export{Da as default};
