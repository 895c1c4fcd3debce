/* Made by frontend/build.js. sources 3292b11f8e4bc8e14fe3502a42e4d9fd0c14bc04257b5d1f0e92033f99ccbc3a bundle 5e1b8a78997b888fdb742a669eb2615c508b89694c5b4c74753116fcb99ab6d7 */
var rr="http://www.w3.org/2000/svg";function z(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function w(t,n={},...e){let r=z(document.createElement(t),n);return r.append(...e),r}function D(t,n={},...e){
let r=z(document.createElementNS(rr,t),n);return r.append(...e),r}function $n(t,n){t.textContent!==n&&(t.textContent=n)}function ft(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function ir(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function An(t){let n,e,
r;t.length!==2?(n=ft,e=(f,s)=>ft(t(f),s),r=(f,s)=>t(f)-s):(n=t===ft||t===ir?t:or,e=t,r=t);function i(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let l=u+
c>>>1;e(f[l],s)<0?u=l+1:c=l}while(u<c)}return u}function o(f,s,u=0,c=f.length){if(u<c){if(n(s,s)!==0)return c;do{let l=u+c>>>1;e(f[l],s)<=0?u=l+1:c=l}while(u<c)}
return u}function a(f,s,u=0,c=f.length){let l=i(f,s,u,c-1);return l>u&&r(f[l-1],s)>-r(f[l],s)?l-1:l}return{left:i,center:a,right:o}}function or(){return 0}function ar(t){
return t===null?NaN:+t}var En=An(ft),Ln=En.right,Ki=En.left,Qi=An(ar).center;var Ji=qn(Rn),Zi=qn(fr);function qn(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:a}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!a||!e&&!r)return n;let f=e&&t(e),s=r&&t(r),u=i.slice();return f&&s?(G(f,u,i,o,a),G(f,i,u,o,a),G(f,u,i,o,a),U(s,i,u,o,a),U(s,u,i,o,a),U(
s,i,u,o,a)):f?(G(f,i,u,o,a),G(f,u,i,o,a),G(f,i,u,o,a)):s&&(U(s,i,u,o,a),U(s,u,i,o,a),U(s,i,u,o,a)),n}}function G(t,n,e,r,i){for(let o=0,a=r*i;o<a;)t(n,e,o,o+=r,
1)}function U(t,n,e,r,i){for(let o=0,a=r*i;o<r;++o)t(n,e,o,o+a,r)}function fr(t){let n=Rn(t);return(e,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,n(e,r,i+0,o+0,a),n(e,r,i+1,o+
1,a),n(e,r,i+2,o+2,a),n(e,r,i+3,o+3,a)}}function Rn(t){let n=Math.floor(t);if(n===t)return ur(t);let e=t-n,r=2*t+1;return(i,o,a,f,s)=>{if(!((f-=s)>=a))return;let u=n*
o[a],c=s*n,l=c+s;for(let h=a,d=a+c;h<d;h+=s)u+=o[Math.min(f,h)];for(let h=a,d=f;h<=d;h+=s)u+=o[Math.min(f,h+c)],i[h]=(u+e*(o[Math.max(a,h-l)]+o[Math.min(f,h+l)]))/
r,u-=o[Math.max(a,h-c)]}}function ur(t){let n=2*t+1;return(e,r,i,o,a)=>{if(!((o-=a)>=i))return;let f=t*r[i],s=a*t;for(let u=i,c=i+s;u<c;u+=a)f+=r[Math.min(o,u)];
for(let u=i,c=o;u<=c;u+=a)f+=r[Math.min(o,u+s)],e[u]=f/n,f-=r[Math.max(i,u-s)]}}var sr=Array.prototype,to=sr.slice;var cr=Math.sqrt(50),lr=Math.sqrt(10),hr=Math.sqrt(2);function wt(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=cr?10:o>=
lr?5:o>=hr?2:1,f,s,u;return i<0?(u=Math.pow(10,-i)/a,f=Math.round(t*u),s=Math.round(n*u),f/u<t&&++f,s/u>n&&--s,u=-u):(u=Math.pow(10,i)*a,f=Math.round(t/u),s=Math.
round(n/u),f*u<t&&++f,s*u>n&&--s),s<f&&.5<=e&&e<2?wt(t,n,e*2):[f,s,u]}function Mt(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,a]=r?
wt(n,t,e):wt(t,n,e);if(!(o>=i))return[];let f=o-i+1,s=new Array(f);if(r)if(a<0)for(let u=0;u<f;++u)s[u]=(o-u)/-a;else for(let u=0;u<f;++u)s[u]=(o-u)*a;else if(a<
0)for(let u=0;u<f;++u)s[u]=(i+u)/-a;else for(let u=0;u<f;++u)s[u]=(i+u)*a;return s}function bt(t,n,e){return n=+n,t=+t,e=+e,wt(t,n,e)[2]}function Tn(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?bt(n,t,e):bt(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var no=dr(Math.random);function dr(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let a=t()*o--|0,f=e[o+r];e[o+r]=e[a+r],e[a+r]=f}return e}}function Z(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function ct(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function P(){}var X=.7,
J=1/X,K="\\s*([+-]?\\d+)\\s*",ut="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",E="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",mr=/^#([0-9a-f]{3,8})$/,
pr=new RegExp(`^rgb\\(${K},${K},${K}\\)$`),gr=new RegExp(`^rgb\\(${E},${E},${E}\\)$`),xr=new RegExp(`^rgba\\(${K},${K},${K},${ut}\\)$`),yr=new RegExp(`^rgba\\(${E}\
,${E},${E},${ut}\\)$`),wr=new RegExp(`^hsl\\(${ut},${E},${E}\\)$`),br=new RegExp(`^hsla\\(${ut},${E},${E},${ut}\\)$`),In={aliceblue:15792383,antiquewhite:16444375,
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
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:On,formatHex:On,formatHex8:Mr,formatHsl:vr,formatRgb:zn,toString:zn});function On(){
return this.rgb().formatHex()}function Mr(){return this.rgb().formatHex8()}function vr(){return _n(this).formatHsl()}function zn(){return this.rgb().formatRgb()}
function tt(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=mr.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?Dn(n):e===3?new b(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?vt(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?vt(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
pr.exec(t))?new b(n[1],n[2],n[3],1):(n=gr.exec(t))?new b(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=xr.exec(t))?vt(n[1],n[2],n[3],n[4]):(n=yr.exec(t))?vt(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=wr.exec(t))?Cn(n[1],n[2]/100,n[3]/100,1):(n=br.exec(t))?Cn(n[1],n[2]/100,n[3]/100,n[4]):In.hasOwnProperty(t)?Dn(In[t]):
t==="transparent"?new b(NaN,NaN,NaN,0):null}function Dn(t){return new b(t>>16&255,t>>8&255,t&255,1)}function vt(t,n,e,r){return r<=0&&(t=n=e=NaN),new b(t,n,e,r)}
function rn(t){return t instanceof P||(t=tt(t)),t?(t=t.rgb(),new b(t.r,t.g,t.b,t.opacity)):new b}function lt(t,n,e,r){return arguments.length===1?rn(t):new b(t,
n,e,r??1)}function b(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}Z(b,lt,ct(P,{brighter(t){return t=t==null?J:Math.pow(J,t),new b(this.r*t,this.g*t,this.
b*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new b(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new b(_(this.r),
_(this.g),_(this.b),Nt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:Pn,formatHex:Pn,formatHex8:kr,formatRgb:jn,toString:jn}));function Pn(){return`#${W(this.r)}${W(this.g)}${W(this.b)}`}function kr(){return`#${W(
this.r)}${W(this.g)}${W(this.b)}${W((isNaN(this.opacity)?1:this.opacity)*255)}`}function jn(){let t=Nt(this.opacity);return`${t===1?"rgb(":"rgba("}${_(this.r)},\
 ${_(this.g)}, ${_(this.b)}${t===1?")":`, ${t})`}`}function Nt(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function _(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function W(t){return t=_(t),(t<16?"0":"")+t.toString(16)}function Cn(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new $(t,n,e,r)}
function _n(t){if(t instanceof $)return new $(t.h,t.s,t.l,t.opacity);if(t instanceof P||(t=tt(t)),!t)return new $;if(t instanceof $)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),a=NaN,f=o-i,s=(o+i)/2;return f?(n===o?a=(e-r)/f+(e<r)*6:e===o?a=(r-n)/f+2:a=(n-e)/f+4,f/=s<.5?o+i:2-
o-i,a*=60):f=s>0&&s<1?0:a,new $(a,f,s,t.opacity)}function $t(t,n,e,r){return arguments.length===1?_n(t):new $(t,n,e,r??1)}function $(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}Z($,$t,ct(P,{brighter(t){return t=t==null?J:Math.pow(J,t),new $(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.
pow(X,t),new $(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-
r;return new b(Jt(t>=240?t-240:t+120,i,r),Jt(t,i,r),Jt(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new $(Hn(this.h),kt(this.s),kt(this.l),Nt(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=Nt(this.opacity);return`${t===
1?"hsl(":"hsla("}${Hn(this.h)}, ${kt(this.s)*100}%, ${kt(this.l)*100}%${t===1?")":`, ${t})`}`}}));function Hn(t){return t=(t||0)%360,t<0?t+360:t}function kt(t){
return Math.max(0,Math.min(1,t||0))}function Jt(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var Yn=Math.PI/180,Xn=180/Math.PI,St=18,
Vn=.96422,Gn=1,Un=.82521,Kn=4/29,Q=6/29,Qn=3*Q*Q,Nr=Q*Q*Q;function Jn(t){if(t instanceof L)return new L(t.l,t.a,t.b,t.opacity);if(t instanceof R)return te(t);t instanceof
b||(t=rn(t));var n=en(t.r),e=en(t.g),r=en(t.b),i=Zt((.2225045*n+.7168786*e+.0606169*r)/Gn),o,a;return n===e&&e===r?o=a=i:(o=Zt((.4360747*n+.3850649*e+.1430804*r)/
Vn),a=Zt((.0139322*n+.0971045*e+.7141733*r)/Un)),new L(116*i-16,500*(o-i),200*(i-a),t.opacity)}function Zn(t,n,e,r){return arguments.length===1?Jn(t):new L(t,n,e,r??1)}function L(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}Z(L,Zn,ct(P,{brighter(t){
return new L(this.l+St*(t??1),this.a,this.b,this.opacity)},darker(t){return new L(this.l-St*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Vn*tn(n),t=Gn*tn(t),e=Un*tn(e),new b(nn(3.1338561*n-1.6168667*t-.4906146*e),nn(-.9787684*n+1.9161415*
t+.033454*e),nn(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Zt(t){return t>Nr?Math.pow(t,1/3):t/Qn+Kn}function tn(t){return t>Q?t*t*t:Qn*(t-Kn)}
function nn(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function en(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Sr(t){
if(t instanceof R)return new R(t.h,t.c,t.l,t.opacity);if(t instanceof L||(t=Jn(t)),t.a===0&&t.b===0)return new R(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Xn;return new R(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function At(t,n,e,r){return arguments.length===1?Sr(t):new R(t,n,e,r??1)}function R(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function te(t){if(isNaN(
t.h))return new L(t.l,0,0,t.opacity);var n=t.h*Yn;return new L(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}Z(R,At,ct(P,{brighter(t){return new R(this.h,this.
c,this.l+St*(t??1),this.opacity)},darker(t){return new R(this.h,this.c,this.l-St*(t??1),this.opacity)},rgb(){return te(this).rgb()}}));var ne=-.14861,on=1.78277,
an=-.29227,Et=-.90649,st=1.97294,Fn=st*Et,Bn=st*on,Wn=on*an-Et*ne;function $r(t){if(t instanceof Y)return new Y(t.h,t.s,t.l,t.opacity);t instanceof b||(t=rn(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(Wn*r+Fn*n-Bn*e)/(Wn+Fn-Bn),o=r-i,a=(st*(e-i)-an*o)/Et,f=Math.sqrt(a*a+o*o)/(st*i*(1-i)),s=f?Math.atan2(a,o)*Xn-120:NaN;return new Y(
s<0?s+360:s,f,i,t.opacity)}function Lt(t,n,e,r){return arguments.length===1?$r(t):new Y(t,n,e,r??1)}function Y(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}Z(Y,Lt,ct(P,{brighter(t){return t=t==null?J:Math.pow(J,t),new Y(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?X:Math.pow(X,t),new Y(this.h,
this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*Yn,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new b(255*
(n+e*(ne*r+on*i)),255*(n+e*(an*r+Et*i)),255*(n+e*(st*r)),this.opacity)}}));function oe(t,n,e,r,i){var o=t*t,a=o*t;return((1-3*t+3*o-a)*n+(4-6*o+3*a)*e+(1+3*t+3*o-3*a)*r+a*i)/6}function Ar(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],a=r>0?t[r-1]:2*i-o,f=r<n-1?t[r+2]:2*o-i;return oe((e-r/n)*n,a,i,o,f)}}function Er(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],a=t[(r+1)%n],f=t[(r+2)%n];return oe((e-r/n)*n,i,o,a,f)}}var Rt=t=>()=>t;function ae(t,n){return function(e){
return t+e*n}}function Lr(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function cn(t,n){var e=n-t;return e?ae(t,e>
180||e<-180?e-360*Math.round(e/360):e):Rt(isNaN(t)?n:t)}function qr(t){return(t=+t)==1?k:function(n,e){return e-n?Lr(n,e,t):Rt(isNaN(n)?e:n)}}function k(t,n){var e=n-
t;return e?ae(t,e):Rt(isNaN(t)?n:t)}var ee=(function t(n){var e=qr(n);function r(i,o){var a=e((i=lt(i)).r,(o=lt(o)).r),f=e(i.g,o.g),s=e(i.b,o.b),u=k(i.opacity,o.
opacity);return function(c){return i.r=a(c),i.g=f(c),i.b=s(c),i.opacity=u(c),i+""}}return r.gamma=t,r})(1);function fe(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),a,f;for(a=0;a<e;++a)f=lt(n[a]),r[a]=f.r||0,i[a]=f.g||0,o[a]=f.b||0;return r=t(r),i=t(i),o=t(o),f.opacity=1,function(s){return f.
r=r(s),f.g=i(s),f.b=o(s),f+""}}}var oo=fe(Ar),ao=fe(Er);function Rr(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function Tr(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Ir(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),a;for(a=0;a<r;++a)i[a]=Tt(t[a],n[a]);for(;a<e;++a)o[a]=n[a];return function(f){
for(a=0;a<r;++a)o[a]=i[a](f);return o}}function Or(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function A(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function zr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Tt(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var un=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,fn=new RegExp(un.source,
"g");function Dr(t){return function(){return t}}function Pr(t){return function(n){return t(n)+""}}function jr(t,n){var e=un.lastIndex=fn.lastIndex=0,r,i,o,a=-1,
f=[],s=[];for(t=t+"",n=n+"";(r=un.exec(t))&&(i=fn.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),f[a]?f[a]+=o:f[++a]=o),(r=r[0])===(i=i[0])?f[a]?f[a]+=i:f[++a]=i:(f[++a]=
null,s.push({i:a,x:A(r,i)})),e=fn.lastIndex;return e<n.length&&(o=n.slice(e),f[a]?f[a]+=o:f[++a]=o),f.length<2?s[0]?Pr(s[0].x):Dr(n):(n=s.length,function(u){for(var c=0,
l;c<n;++c)f[(l=s[c]).i]=l.x(u);return f.join("")})}function Tt(t,n){var e=typeof n,r;return n==null||e==="boolean"?Rt(n):(e==="number"?A:e==="string"?(r=tt(n))?
(n=r,ee):jr:n instanceof tt?ee:n instanceof Date?Or:Tr(n)?Rr:Array.isArray(n)?Ir:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?zr:A)(t,n)}function ue(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var re=180/Math.PI,sn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function se(t,n,e,r,i,o){var a,f,s;return(a=Math.sqrt(t*t+n*n))&&(t/=a,n/=a),(s=t*e+n*r)&&(e-=t*s,r-=n*s),(f=Math.sqrt(e*e+r*r))&&(e/=f,r/=f,s/=f),t*r<n*e&&(t=-t,
n=-n,s=-s,a=-a),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*re,skewX:Math.atan(s)*re,scaleX:a,scaleY:f}}var qt;function Cr(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?sn:se(n.a,n.b,n.c,n.d,n.e,n.f)}function Hr(t){return t==null||(qt||(qt=document.createElementNS(
"http://www.w3.org/2000/svg","g")),qt.setAttribute("transform",t),!(t=qt.transform.baseVal.consolidate()))?sn:(t=t.matrix,se(t.a,t.b,t.c,t.d,t.e,t.f))}function ce(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,c,l,h,d,m){if(u!==l||c!==h){var p=d.push("translate(",null,n,null,e);m.push({i:p-4,x:A(u,l)},{i:p-2,x:A(
c,h)})}else(l||h)&&d.push("translate("+l+n+h+e)}function a(u,c,l,h){u!==c?(u-c>180?c+=360:c-u>180&&(u+=360),h.push({i:l.push(i(l)+"rotate(",null,r)-2,x:A(u,c)})):
c&&l.push(i(l)+"rotate("+c+r)}function f(u,c,l,h){u!==c?h.push({i:l.push(i(l)+"skewX(",null,r)-2,x:A(u,c)}):c&&l.push(i(l)+"skewX("+c+r)}function s(u,c,l,h,d,m){
if(u!==l||c!==h){var p=d.push(i(d)+"scale(",null,",",null,")");m.push({i:p-4,x:A(u,l)},{i:p-2,x:A(c,h)})}else(l!==1||h!==1)&&d.push(i(d)+"scale("+l+","+h+")")}return function(u,c){
var l=[],h=[];return u=t(u),c=t(c),o(u.translateX,u.translateY,c.translateX,c.translateY,l,h),a(u.rotate,c.rotate,l,h),f(u.skewX,c.skewX,l,h),s(u.scaleX,u.scaleY,
c.scaleX,c.scaleY,l,h),u=c=null,function(d){for(var m=-1,p=h.length,y;++m<p;)l[(y=h[m]).i]=y.x(d);return l.join("")}}}var fo=ce(Cr,"px, ","px)","deg)"),uo=ce(Hr,
", ",")",")"),Fr=1e-12;function ie(t){return((t=Math.exp(t))+1/t)/2}function Br(t){return((t=Math.exp(t))-1/t)/2}function Wr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var so=(function t(n,e,r){function i(o,a){var f=o[0],s=o[1],u=o[2],c=a[0],l=a[1],h=a[2],d=c-f,m=l-s,p=d*d+m*m,y,x;if(p<Fr)x=Math.log(h/u)/n,y=function(F){return[
f+F*d,s+F*m,u*Math.exp(n*F*x)]};else{var C=Math.sqrt(p),H=(h*h-u*u+r*p)/(2*u*e*C),S=(h*h-u*u-r*p)/(2*h*e*C),O=Math.log(Math.sqrt(H*H+1)-H),v=Math.log(Math.sqrt(
S*S+1)-S);x=(v-O)/n,y=function(F){var mt=F*x,at=ie(O),pt=u/(e*C)*(at*Wr(n*mt+O)-Br(O));return[f+pt*d,s+pt*m,u*at/ie(n*mt+O)]}}return y.duration=Math.abs(x)*1e3*
n/Math.SQRT2,y}return i.rho=function(o){var a=Math.max(.001,+o),f=a*a,s=f*f;return t(a,f,s)},i})(Math.SQRT2,2,4);function le(t){return function(n,e){var r=t((n=
$t(n)).h,(e=$t(e)).h),i=k(n.s,e.s),o=k(n.l,e.l),a=k(n.opacity,e.opacity);return function(f){return n.h=r(f),n.s=i(f),n.l=o(f),n.opacity=a(f),n+""}}}var co=le(cn),
lo=le(k);function he(t){return function(n,e){var r=t((n=At(n)).h,(e=At(e)).h),i=k(n.c,e.c),o=k(n.l,e.l),a=k(n.opacity,e.opacity);return function(f){return n.h=r(f),n.c=i(
f),n.l=o(f),n.opacity=a(f),n+""}}}var ho=he(cn),mo=he(k);function de(t){return(function n(e){e=+e;function r(i,o){var a=t((i=Lt(i)).h,(o=Lt(o)).h),f=k(i.s,o.s),
s=k(i.l,o.l),u=k(i.opacity,o.opacity);return function(c){return i.h=a(c),i.s=f(c),i.l=s(Math.pow(c,e)),i.opacity=u(c),i+""}}return r.gamma=n,r})(1)}var po=de(cn),
go=de(k);function _r(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Ot(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function nt(t){return t=Ot(Math.
abs(t)),t?t[1]:NaN}function Yr(t,n){return function(e,r){for(var i=e.length,o=[],a=0,f=t[0],s=0;i>0&&f>0&&(s+f+1>r&&(f=Math.max(1,r-s)),o.push(e.substring(i-=f,
i+f)),!((s+=f+1)>r));)f=t[a=(a+1)%t.length];return o.reverse().join(n)}}function Xr(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var Vr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function et(t){if(!(n=Vr.exec(t)))throw new Error("invalid format: "+t);var n;
return new ln({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}et.prototype=ln.prototype;
function ln(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}ln.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Gr(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var zt;function Ur(t,n){var e=Ot(t,n);if(!e)return zt=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(zt=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,a=r.length;return o===a?r:o>a?r+new Array(o-a+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+Ot(t,Math.
max(0,n+o-1))[0]}function me(t,n){var e=Ot(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var pe={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:_r,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>me(t*100,n),r:me,s:Ur,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function ge(t){return t}var xe=Array.prototype.map,ye=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Kr(t){var n=t.
grouping===void 0||t.thousands===void 0?ge:Yr(xe.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?ge:Xr(xe.call(t.numerals,String)),a=t.percent===void 0?"%":t.percent+"",f=t.minus===void 0?"−":
t.minus+"",s=t.nan===void 0?"NaN":t.nan+"";function u(l,h){l=et(l);var d=l.fill,m=l.align,p=l.sign,y=l.symbol,x=l.zero,C=l.width,H=l.comma,S=l.precision,O=l.trim,
v=l.type;v==="n"?(H=!0,v="g"):pe[v]||(S===void 0&&(S=12),O=!0,v="g"),(x||d==="0"&&m==="=")&&(x=!0,d="0",m="=");var F=(h&&h.prefix!==void 0?h.prefix:"")+(y==="$"?
e:y==="#"&&/[boxX]/.test(v)?"0"+v.toLowerCase():""),mt=(y==="$"?r:/[%p]/.test(v)?a:"")+(h&&h.suffix!==void 0?h.suffix:""),at=pe[v],pt=/[defgprs%]/.test(v);S=S===
void 0?6:/[gprs]/.test(v)?Math.max(1,Math.min(21,S)):Math.max(0,Math.min(20,S));function Nn(g){var B=F,N=mt,V,Sn,gt;if(v==="c")N=at(g)+N,g="";else{g=+g;var xt=g<
0||1/g<0;if(g=isNaN(g)?s:at(Math.abs(g),S),O&&(g=Gr(g)),xt&&+g==0&&p!=="+"&&(xt=!1),B=(xt?p==="("?p:f:p==="-"||p==="("?"":p)+B,N=(v==="s"&&!isNaN(g)&&zt!==void 0?
ye[8+zt/3]:"")+N+(xt&&p==="("?")":""),pt){for(V=-1,Sn=g.length;++V<Sn;)if(gt=g.charCodeAt(V),48>gt||gt>57){N=(gt===46?i+g.slice(V+1):g.slice(V))+N,g=g.slice(0,V);
break}}}H&&!x&&(g=n(g,1/0));var yt=B.length+g.length+N.length,q=yt<C?new Array(C-yt+1).join(d):"";switch(H&&x&&(g=n(q+g,q.length?C-N.length:1/0),q=""),m){case"<":
g=B+g+N+q;break;case"=":g=B+q+g+N;break;case"^":g=q.slice(0,yt=q.length>>1)+B+g+N+q.slice(yt);break;default:g=q+B+g+N;break}return o(g)}return Nn.toString=function(){
return l+""},Nn}function c(l,h){var d=Math.max(-8,Math.min(8,Math.floor(nt(h)/3)))*3,m=Math.pow(10,-d),p=u((l=et(l),l.type="f",l),{suffix:ye[8+d/3]});return function(y){
return p(m*y)}}return{format:u,formatPrefix:c}}var It,M,hn;Qr({thousands:",",grouping:[3],currency:["$",""]});function Qr(t){return It=Kr(t),M=It.format,hn=It.formatPrefix,
It}function we(t){return Math.max(0,-nt(Math.abs(t)))}function be(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(nt(n)/3)))*3-nt(Math.abs(t)))}function Me(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,nt(n)-nt(t))+1}function $e(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function Jr(t){return function(){return t}}function Zr(t){return+t}var ve=[0,1];function rt(t){return t}function dn(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:Jr(isNaN(n)?NaN:.5)}function ti(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function ni(t,n,e){var r=t[0],i=t[1],o=n[0],
a=n[1];return i<r?(r=dn(i,r),o=e(a,o)):(r=dn(r,i),o=e(o,a)),function(f){return o(r(f))}}function ei(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),a=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++a<r;)i[a]=dn(t[a],t[a+1]),o[a]=e(n[a],n[a+1]);return function(f){var s=Ln(t,f,1,r)-1;return o[s](
i[s](f))}}function Ae(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function Ee(){var t=ve,
n=ve,e=Tt,r,i,o,a=rt,f,s,u;function c(){var h=Math.min(t.length,n.length);return a!==rt&&(a=ti(t[0],t[h-1])),f=h>2?ei:ni,s=u=null,l}function l(h){return h==null||
isNaN(h=+h)?o:(s||(s=f(t.map(r),n,e)))(r(a(h)))}return l.invert=function(h){return a(i((u||(u=f(n,t.map(r),A)))(h)))},l.domain=function(h){return arguments.length?
(t=Array.from(h,Zr),c()):t.slice()},l.range=function(h){return arguments.length?(n=Array.from(h),c()):n.slice()},l.rangeRound=function(h){return n=Array.from(h),
e=ue,c()},l.clamp=function(h){return arguments.length?(a=h?!0:rt,c()):a!==rt},l.interpolate=function(h){return arguments.length?(e=h,c()):e},l.unknown=function(h){
return arguments.length?(o=h,l):o},function(h,d){return r=h,i=d,c()}}function ri(){return Ee()(rt,rt)}function ii(t,n,e,r){var i=Tn(t,n,e),o;switch(r=et(r??",f"),
r.type){case"s":{var a=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=be(i,a))&&(r.precision=o),hn(r,a)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=Me(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=we(i))&&
(r.precision=o-(r.type==="%")*2);break}}return M(r)}function oi(t){var n=t.domain;return t.ticks=function(e){var r=n();return Mt(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return ii(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,a=r[i],f=r[o],s,u,c=10;for(f<a&&(u=
a,a=f,f=u,u=i,i=o,o=u);c-- >0;){if(u=bt(a,f,e),u===s)return r[i]=a,r[o]=f,n(r);if(u>0)a=Math.floor(a/u)*u,f=Math.ceil(f/u)*u;else if(u<0)a=Math.ceil(a*u)/u,f=Math.
floor(f*u)/u;else break;s=u}return t},t}function Dt(){var t=ri();return t.copy=function(){return Ae(t,Dt())},$e.apply(t,arguments),oi(t)}function ai(t,n){t=t.slice();var e=0,r=t.length-1,i=t[e],o=t[r],a;return o<i&&(a=e,e=r,r=a,a=i,i=o,o=a),t[e]=n.floor(i),t[r]=n.ceil(o),t}function ke(t){return Math.
log(t)}function Ne(t){return Math.exp(t)}function fi(t){return-Math.log(-t)}function ui(t){return-Math.exp(-t)}function si(t){return isFinite(t)?+("1e"+t):t<0?0:
t}function ci(t){return t===10?si:t===Math.E?Math.exp:n=>Math.pow(t,n)}function li(t){return t===Math.E?Math.log:t===10&&Math.log10||t===2&&Math.log2||(t=Math.log(
t),n=>Math.log(n)/t)}function Se(t){return(n,e)=>-t(-n,e)}function hi(t){let n=t(ke,Ne),e=n.domain,r=10,i,o;function a(){return i=li(r),o=ci(r),e()[0]<0?(i=Se(i),
o=Se(o),t(fi,ui)):t(ke,Ne),n}return n.base=function(f){return arguments.length?(r=+f,a()):r},n.domain=function(f){return arguments.length?(e(f),a()):e()},n.ticks=
f=>{let s=e(),u=s[0],c=s[s.length-1],l=c<u;l&&([u,c]=[c,u]);let h=i(u),d=i(c),m,p,y=f==null?10:+f,x=[];if(!(r%1)&&d-h<y){if(h=Math.floor(h),d=Math.ceil(d),u>0){
for(;h<=d;++h)for(m=1;m<r;++m)if(p=h<0?m/o(-h):m*o(h),!(p<u)){if(p>c)break;x.push(p)}}else for(;h<=d;++h)for(m=r-1;m>=1;--m)if(p=h>0?m/o(-h):m*o(h),!(p<u)){if(p>
c)break;x.push(p)}x.length*2<y&&(x=Mt(u,c,y))}else x=Mt(h,d,Math.min(d-h,y)).map(o);return l?x.reverse():x},n.tickFormat=(f,s)=>{if(f==null&&(f=10),s==null&&(s=
r===10?"s":","),typeof s!="function"&&(!(r%1)&&(s=et(s)).precision==null&&(s.trim=!0),s=M(s)),f===1/0)return s;let u=Math.max(1,r*f/n.ticks().length);return c=>{
let l=c/o(Math.round(i(c)));return l*r<r-.5&&(l*=r),l<=u?s(c):""}},n.nice=()=>e(ai(e(),{floor:f=>o(Math.floor(i(f))),ceil:f=>o(Math.ceil(i(f)))})),n}function Pt(){
let t=hi(Ee()).domain([1,10]);return t.copy=()=>Ae(t,Pt()).base(t.base()),$e.apply(t,arguments),t}var Le=M(".3~r"),di=M(".2~f"),Lo=M(".1e"),mi="⁰¹²³⁴⁵⁶⁷⁸⁹",pi=M(".6~r"),qo=M(".2f"),Ro=M(".3f");function jt(t){let n=[...String(Math.abs(t))].map(e=>mi[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function ht(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?Le(t):(t<0?"−":"")+gi(Math.log10(n))}function gi(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${jt(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${jt(38)}: infinite in float32`;if(t>-3&&t<4)return Le(10**
t);let e=Math.floor(t+1e-9);return`${di(10**(t-e))} × ${jt(e)}`}var it={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]};function Ct(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(.8)}}function Ht(t){let n=t.getContext("2d");if(!n)
throw new Error("This browser draws no canvas.");return n}function qe(t){let n=window.devicePixelRatio||1,[e,r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(
e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let a=Ht(t);return a.setTransform(n,0,0,n,0,0),a.clearRect(0,0,e,r),{g:a,
width:e,height:r}}function ot(t,n,e,r,i){t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function Re(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),
t.textAlign="center",t.textBaseline="middle",t.fillText(n,0,0),t.restore()}function mn(t,n,e,r,i,o,a=4){t.lineJoin="round",t.lineWidth=a,t.strokeStyle=o,t.strokeText(n,e,r),t.fillStyle=i,t.fillText(n,e,r)}var T=(t,n,e)=>Math.min(Math.max(t,n),e);var Te=(t,n,e)=>t+(n-t)*e;var xi=50,Ie=8,Ft=class{data;#t;constructor(){this.canvas=w("canvas",{role:"img"}),this.tip=w("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=w("d\
iv",{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let n=({offsetX:e,offsetY:r})=>this.#n([e,r]);this.canvas.addEventListener(
"pointermove",n),this.canvas.addEventListener("pointerdown",n),this.canvas.addEventListener("pointerleave",()=>this.#n(void 0))}#n(n){this.#t=n,this.#e(n&&this.
spot(...n))}show(n){this.data=n,z(this.canvas,{"aria-label":n.label}),this.draw(),this.#n(this.#t)}draw(){if(!this.data||!this.root.isConnected)return;let n=qe(
this.canvas);Math.min(n.width,n.height)>xi&&this.picture(n,Ct(this.root),this.data)}picture(n,e,r){}spot(n,e){}#e(n){let{tip:e,canvas:r}=this;if(e.hidden=!n?.text,
$n(e,n?.text??""),!n)return;let i=T(n.x-e.offsetWidth/2,0,Math.max(0,r.clientWidth-e.offsetWidth)),o=n.y>r.clientHeight/2,a=r.offsetTop+n.y+(o?-e.offsetHeight-Ie:
Ie);Object.assign(e.style,{left:`${i}px`,top:`${a}px`})}};var yi={line:100,level:100,upright:100,points:50,area:0},Bt=10;function De(t,n,e){let{curves:r,notes:i}=t,o=r.filter(({mark:s})=>s!=="level").map(({x:s})=>s),a=r.
flatMap(({y:s,other:u})=>[s,u]),f={x:t.x.ends??ze(Oe([...o,i.map(({x:s})=>s)],t.x.log),t.x.log,n),y:t.y.ends??ze(Oe([...a,i.map(({y:s})=>s)],t.y.log),t.y.log,e)};
return t.equal?pn(f,n,e):f}function pn({x:t,y:n},e,r){let i=Math.max((t[1]-t[0])/e,(n[1]-n[0])/r),o=([a,f],s)=>[(a+f)/2-i*s/2,(a+f)/2+i*s/2];return{x:o(t,e),y:o(
n,r)}}function Oe(t,n){let[e,r]=[1/0,-1/0];for(let i of t)for(let o=0;o<i.length;o+=1){let a=i[o];!Number.isFinite(a)||n&&a<=0||(a<e&&(e=a),a>r&&(r=a))}return e<=
r?[e,r]:n?[.1,10]:[0,1]}function ze([t,n],e,r){if(e&&n/t<1.02)return[t/1.5,n*1.5];if(!e&&t===n)return[t-(Math.abs(t)||1)/2,n+(Math.abs(n)||1)/2];let i=(e?Pt():Dt()).
domain([t,n]).range([Bt,Math.max(r-Bt,2*Bt)]);return[i.invert(0),i.invert(Math.max(r,3*Bt))]}function j(t,n,e){return(t.log?Pt():Dt()).domain(n).range(e)}function gn(t,n,e,r){
let i=j(t,n,[0,1]);return[i.invert(e-e*r),i.invert(e+(1-e)*r)]}function Wt(t,n){let[e,r]=[0,t.length];for(;e<r;){let o=e+r>>1;t[o]<n?e=o+1:r=o}let i=T(e,0,t.length-
1);return i>0&&n-t[i-1]<t[i]-n?i-1:i}function _t(t){let n=new Set(t.curves.map(({name:r})=>r).filter(Boolean)),e=t.legend.length?t.legend.filter(r=>n.has(r)):[...n];
return e.length>1?e:[]}function Yt(t,n){let e=({mark:r,width:i,opacity:o})=>yi[r]+i*o;return t.curves.filter(r=>r.name===n).sort((r,i)=>e(i)-e(r))[0]}function Pe(t,n,e){
let r=new Set(t);return r.delete(n)||r.add(n),e.every(i=>r.has(i))?new Set:r}function je(t,n,e){let[r,i]=[void 0,1/0];for(let o of t){let a=Wt(o.x,e);if(a<0)continue;
let f=Math.abs(n(o.x[a])-n(e));f<i&&([r,i]=[o.x[a],f])}return r}function Ce(t,n,e,r,i){let o;for(let a of t)for(let f=0;f<a.x.length;f+=1){let s=Math.hypot(n(a.
x[f])-r,e(a.y[f])-i);(!o||s<o.away)&&(o={curve:a,k:f,away:s})}return o}function He({mark:t,y:n,other:e},r){return t==="area"?e[r]-n[r]:n[r]}var Fe="M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0z",Xt={circle:{path:Fe,filled:!0},square:{path:"M-0.9,-0.9h1.8v1.8h-1.8z",filled:!0},up:{path:"M0,-1.1L1.1,0.9L-1.1,0.\
9z",filled:!0},diamond:{path:"M0,-1.3L1.1,0L0,1.3L-1.1,0z",filled:!0},down:{path:"M0,1.1L1.1,-0.9L-1.1,-0.9z",filled:!0},plus:{path:"M-1.1,-0.4h0.7v-0.7h0.8v0.7\
h0.7v0.8h-0.7v0.7h-0.8v-0.7h-0.7z",filled:!0},ring:{path:Fe,filled:!1},cross:{path:"M-1,-1L1,1M1,-1L-1,1",filled:!1}};var xn=M(",d"),wi=M(".1%"),bi=M(".4~r"),Be=5,Mi=90,[vi,ki]=[8,100];function Vt(t,n,e,r=!1){if(t.log)return Ni(n.domain());let i=r?Math.max(2,Math.ceil(e/Mi)):Be,
o=n.ticks(i).filter(f=>t.style!=="count"||Number.isInteger(f)),a=t.style==="number"?ht:n.tickFormat(i,t.style==="percent"?"%":",d");return o.map(f=>[f,a(f)])}function Ni([
t,n]){let e=n/t<vi?[1,2,3,4,5,6,7,8,9]:n/t<ki?[1,2,5]:[1],[r,i]=[Math.floor(Math.log10(t)),Math.ceil(Math.log10(n))],o=Math.max(1,Math.ceil((i-r)/(2*Be))),a=[];
for(let f=r;f<=i;f+=1)for(let s of e){let u=+`${s}e${f}`;f%o===0&&u>=t&&u<=n&&a.push([u,ht(u)])}return a}function dt(t,n){if(t.style==="percent")return wi(n);if(t.
style==="count")return xn(n);let e=Math.abs(n);return e!==0&&(e<.001||e>=1e5)?ht(n):bi(n)}var wn=11,[yn,We]=[13,10],[Si,$i]=[16,18],_e=20,Ai=40,[Ei,Li]=[8,10];function Ye(t,n,e,r,i){t.font=`${wn}px ${n.font}`;let o={left:_e,right:e-Li,top:Ei,bottom:r-
Ai},a=i(o),f=Math.max(20,...a.map(([,s])=>t.measureText(s).width));return{box:{...o,left:Math.round(_e+f+8)},up:a}}function Xe(t,n,e,r,i,o,a){t.font=`${wn}px ${n.
font}`,t.lineWidth=1,t.strokeStyle=n.grid,t.fillStyle=n.soft,t.textAlign="right",t.textBaseline="middle";for(let[f,s]of i)ot(t,r.left,a(f),r.right,a(f)),t.fillText(
s,r.left-6,a(f));t.textAlign="center",t.textBaseline="top";for(let[f,s]of Vt(e.x,o,r.right-r.left,!0))t.fillText(s,o(f),r.bottom+6);t.font=`${wn+1}px ${n.font}`,
t.fillText(e.x.title,(r.left+r.right)/2,r.bottom+23),Re(t,e.y.title,9,r),t.strokeStyle=n.axis,t.strokeRect(r.left,r.top,r.right-r.left,r.bottom-r.top)}function Ve(t,n,e){
t.save(),t.beginPath(),t.rect(n.left,n.top,n.right-n.left,n.bottom-n.top),t.clip(),t.lineJoin="round",e(),t.restore()}function Ge(t,{mark:n,x:e,y:r,other:i,dash:o,
width:a,symbol:f,size:s},u,c,l,h,d){if(t.globalAlpha=c,t.strokeStyle=t.fillStyle=u,t.lineWidth=a,t.setLineDash(it[o]),n==="level"&&ot(t,l.left,d(r[0]),l.right,d(
r[0])),n==="upright"&&ot(t,h(e[0]),l.top,h(e[0]),l.bottom),n==="area"&&Ri(t,e,r,i,h,d),n==="line"&&qi(t,e,r,h,d),t.setLineDash([]),f)for(let m=0;m<e.length;m+=1)
Ti(t,f,h(e[m]),d(r[m]),s);t.globalAlpha=1}function qi(t,n,e,r,i){t.beginPath();for(let o=0;o<n.length;o+=1)t.lineTo(r(n[o]),i(e[o]));t.stroke()}function Ri(t,n,e,r,i,o){
t.beginPath();for(let a=0;a<n.length;a+=1)t.lineTo(i(n[a]),o(e[a]));for(let a=n.length-1;a>=0;a-=1)t.lineTo(i(n[a]),o(r[a]));t.fill()}function Ti(t,n,e,r,i){let{
path:o,filled:a}=Xt[n];t.save(),t.translate(e,r),t.scale(i,i),t.lineWidth=2/i,a?t.fill(new Path2D(o)):t.stroke(new Path2D(o)),t.restore()}function Ue(t,n,{notes:e,
levels:r},i,o,a){t.textBaseline="middle",t.font=`${yn}px ${n.font}`;for(let{x:f,y:s,text:u,side:c,below:l}of e){let h=c==="right";t.textAlign=h?"left":"right";let d=o(
f)+(h?We:-We),m=a(s)+(l?$i:-Si);mn(t,u,d,Math.max(m,i.top+yn/2+1),n.text,n.page)}t.font=`${yn-1}px ${n.font}`;for(let{y:f,text:s,at:u,below:c}of r){t.textAlign=
u<.5?"left":"right";let l=Te(i.left+6,i.right-6,u);mn(t,s,l,a(f)+(c?10:-8),n.text,n.page)}}var Gt=class{chosen=new Set;#t="";#n;constructor(n){this.#n=n,this.root=w("div",{class:"legend",role:"group","aria-label":"Curves"})}shows({name:n}){return!n||!this.
chosen.size||this.chosen.has(n)}show(n){let e=_t(n).map(o=>Yt(n,o)),r=JSON.stringify(e.map(({name:o,color:a,dash:f,symbol:s})=>[o,a,f,s]));if(r===this.#t)return;
this.#t=r;let i=e.map(({name:o})=>o);this.chosen=new Set([...this.chosen].filter(o=>i.includes(o))),this.root.replaceChildren(...e.map(o=>this.#e(o,i))),this.#r()}#e(n,e){
let r=()=>{this.chosen=Pe(this.chosen,n.name,e),this.#r(),this.#n()},i=w("button",{type:"button","data-name":n.name,click:r},Ii(n),n.name);return i.title="Show \
this curve alone; press another to add it",i}#r(){for(let n of this.root.querySelectorAll("button"))z(n,{"aria-pressed":String(!this.chosen.size||this.chosen.has(
n.dataset.name??""))})}};function Ii({mark:t,color:n,dash:e,symbol:r,width:i,opacity:o}){let a=n||"currentColor",f={x1:0,x2:26,y1:5,y2:5,stroke:a,"stroke-dashar\
ray":it[e].join(" ")},s=t==="area"?D("rect",{width:26,height:10,fill:a,"fill-opacity":o}):D("line",{...f,"stroke-width":t==="points"?0:Math.max(1.5,Math.min(i,3))}),
u=D("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},s);if(!r)return u;let{path:c,filled:l}=Xt[r],h=l?{fill:a}:{fill:"none",stroke:a,"stroke-width":.4};return u.
append(D("path",{d:c,transform:"translate(13 5) scale(4)",...h})),u}var[Ke,I]=[22,10],[bn,Oi]=[26,16];function Qe(t){let{canvas:n,data:e}=t;if(!e)return;let r=Ct(t.root),i=n.width/n.clientWidth,o=w("canvas"),a=`13px ${r.font}`,f=zi(
e,Ht(o),a,n.clientWidth),s=f.length?(f[f.length-1].row+1)*Ke+I:0;o.width=n.width+2*I*i,o.height=n.height+(s+2*I)*i;let u=Ht(o);u.fillStyle=r.page,u.fillRect(0,0,
o.width,o.height),u.drawImage(n,I*i,(s+I)*i),u.scale(i,i),u.font=a,u.textBaseline="middle";for(let{name:c,x:l,row:h}of f){let{color:d,dash:m,width:p,opacity:y}=Yt(
e,c),x=I+(h+.5)*Ke;u.globalAlpha=y,u.strokeStyle=d||r.text,u.lineWidth=Math.min(p,3),u.setLineDash(it[m]),ot(u,I+l,x,I+l+bn,x),u.globalAlpha=1,u.fillStyle=r.text,
u.fillText(c,I+l+bn+6,x)}Di(o,t.name)}function zi(t,n,e,r){n.font=e;let[i,o]=[0,0];return _t(t).map(a=>{let f=bn+6+n.measureText(a).width;i&&i+f>r&&([i,o]=[0,o+
1]);let s={name:a,x:i,row:o};return i+=f+Oi,s})}function Di(t,n){w("a",{href:t.toDataURL("image/png"),download:`${n}.png`}).click()}var Pi=96,Mn={all:"M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",screen:"M4 4h6v2H6v4H4V4zm10 0h6v6h-2V6h-4V4zM4 14h2v4h4v2H4v-6zm14 0h2v6h-6v-2h4v-4z",picture:"\
M11 3h2v9l3-3 1.4 1.4L12 15.8 6.6 10.4 8 9l3 3V3zM4 18h16v2H4z"},Ut=class{#t;#n=0;constructor(n){this.#t=n,this.all=vn("Show all",Mn.all,()=>n.zoom.show(void 0)),
this.all.hidden=!0,this.root=w("div",{class:"tools"},this.all,vn("Save as a picture",Mn.picture,()=>Qe(n)),vn("Full screen",Mn.screen,()=>this.#r())),n.root.addEventListener(
"fullscreenchange",()=>this.fit(this.#n))}zoomed(n){this.all.hidden=!n}fit(n){this.#n=n;let e=this.#e()?innerHeight-Pi:n;this.#t.canvas.style.height=`${e}px`}#e(){
let{root:n}=this.#t;return n.getRootNode().fullscreenElement===n}#r(){this.#e()?document.exitFullscreen():this.#t.root.requestFullscreen()}};function vn(t,n,e){
let r=D("svg",{viewBox:"0 0 24 24","aria-hidden":"true"},D("path",{d:n}));return w("button",{type:"button",title:t,"aria-label":t,click:e},r)}var ji=8,Je=16,Ci=1.001,Kt=class{part;dragging=!1;#t;#n;#e;constructor(n,e,r){this.canvas=e,this.#e=r,this.area=w("div",{class:"area",hidden:!0}),n.append(this.
area),e.addEventListener("pointerdown",i=>this.#r(i)),e.addEventListener("pointermove",i=>this.#a(i)),e.addEventListener("pointerup",i=>this.#f(i)),e.addEventListener(
"pointercancel",()=>this.#i()),e.addEventListener("dblclick",()=>this.show(void 0)),e.addEventListener("wheel",i=>this.#u(i),{passive:!1})}over(n,e,r){this.#t={
data:n,box:e,shown:r}}show(n){this.part=n,this.#e()}#r({pointerType:n,button:e,pointerId:r,offsetX:i,offsetY:o}){if(n==="touch"||e||!this.#t)return;let{left:a,right:f,
top:s,bottom:u}=this.#t.box;i<a||i>f||o<s||o>u||(this.#n=[i,o],this.canvas.setPointerCapture(r))}#a(n){let e=this.#o(n);if(this.dragging=!!e,this.area.hidden=!e,
!e)return;let{left:r,right:i,top:o,bottom:a}=e;Object.assign(this.area.style,{left:`${r}px`,top:`${this.canvas.offsetTop+o}px`,width:`${i-r}px`,height:`${a-o}px`})}#f(n){
let e=this.#o(n);if(this.#i(),!e||!this.#t)return;let{data:r,box:i,shown:o}=this.#t,a=j(r.x,o.x,[i.left,i.right]),f=j(r.y,o.y,[i.bottom,i.top]);this.show({x:[a.
invert(e.left),a.invert(e.right)],y:[f.invert(e.bottom),f.invert(e.top)]})}#i(){this.#n=void 0,this.dragging=!1,this.area.hidden=!0}#o({offsetX:n,offsetY:e}){if(!this.#n||
!this.#t)return;let{box:r}=this.#t,[i,o]=this.#n,a=T(n,r.left,r.right),f=T(e,r.top,r.bottom),[s,u]=[Math.abs(a-i),Math.abs(f-o)];if(Math.max(s,u)<ji)return;let c=u<
Je&&s>u,l=s<Je&&u>s;return{left:l?r.left:Math.min(i,a),right:l?r.right:Math.max(i,a),top:c?r.top:Math.min(o,f),bottom:c?r.bottom:Math.max(o,f)}}#u(n){if(!(n.ctrlKey||
n.metaKey)||!this.#t)return;n.preventDefault();let{data:e,box:r,shown:i}=this.#t,o=Ci**n.deltaY,a=T((n.offsetX-r.left)/(r.right-r.left),0,1),f=T((r.bottom-n.offsetY)/
(r.bottom-r.top),0,1);this.show({x:gn(e.x,i.x,a,o),y:gn(e.y,i.y,f,o)})}};var Hi=.06,Ze=14,tr=[80,48],kn=9,Qt=class extends Ft{frame;get name(){return`${this.data?.y.title??"chart"} by ${this.data?.x.title??""}`.replace(/[^\p{L}\p{N}]+/gu,
"_")}constructor(){super(),z(this.root,{class:"pointed chart"}),this.legend=new Gt(()=>this.draw()),this.zoom=new Kt(this.root,this.canvas,()=>this.draw()),this.
tools=new Ut(this),this.hair=w("div",{class:"hair",hidden:!0}),this.root.prepend(w("div",{class:"head"},this.legend.root,this.tools.root)),this.root.append(this.
hair)}show(n){this.legend.show(n),this.tools.fit(n.height),super.show(n)}picture({g:n,width:e,height:r},i,o){let a=this.zoom.part??De(o,e-tr[0],r-tr[1]),f=({top:d,
bottom:m})=>Vt(o.y,j(o.y,a.y,[m,d]),m-d),{box:s,up:u}=Ye(n,i,e,r,f),c=o.equal?pn(a,s.right-s.left,s.bottom-s.top):a,l=j(o.x,c.x,[s.left,s.right]),h=j(o.y,c.y,[s.
bottom,s.top]);this.frame={box:s,x:l,y:h},this.zoom.over(o,s,c),Xe(n,i,o,s,u,l,h),Ve(n,s,()=>{for(let d of o.curves){let m=this.legend.shows(d)?d.opacity:Math.min(
Hi,d.opacity);Ge(n,d,d.color||i.text,m,s,l,h)}Ue(n,i,o,s,l,h)}),this.tools.zoomed(!!this.zoom.part)}spot(n,e){let{data:r,frame:i}=this;if(this.hair.hidden=!0,!r||
!i||this.zoom.dragging)return;let{box:o,x:a}=i;if(n<o.left||n>o.right||e<o.top||e>o.bottom)return;let f=r.curves.filter(u=>u.told&&this.legend.shows(u));if(r.scatter)
return this.#t(r,f,n,e);let s=je(f,a,a.invert(n));if(!(s===void 0||a(s)<o.left||a(s)>o.right))return Object.assign(this.hair.style,{left:`${a(s)}px`,top:`${this.
canvas.offsetTop+o.top}px`,height:`${o.bottom-o.top}px`}),this.hair.hidden=!1,{x:a(s),y:e,text:this.#n(r,f,s,a)}}#t(n,e,r,i){let{x:o,y:a}=this.frame,f=Ce(e,o,a,
r,i);if(!f||f.away>Ze)return;let{curve:s,k:u}=f,[c,l]=[dt(n.x,s.x[u]),dt(n.y,s.y[u])],h=`${s.name}
${n.x.title}: ${c}
${n.y.title}: ${l}`;return{x:o(s.x[u]),y:a(s.y[u]),text:h}}#n(n,e,r,i){let o=Wt(n.steps.at,r),a=o<0?"":`, step ${xn(n.steps.step[o])}`,f=e.flatMap(u=>{let c=Wt(
u.x,r);return c<0||Math.abs(i(u.x[c])-i(r))>Ze?[]:[`${u.name}: ${dt(n.y,He(u,c))}`]}),s=f.length>kn?[`and ${f.length-kn} more`]:[];return[`${n.x.title} ${dt(n.x,
r)}${a}`,...f.slice(0,kn),...s].join(`
`)}};function nr(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=a=>Array.isArray(a)?a.map(o):a===null||typeof a!="object"?a:a.floats?i.subarray(a.floats[0],a.floats[0]+a.floats[1]):Object.fromEntries(Object.entries(
a).map(([f,s])=>[f,o(s)]));return o(r)}function er(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:a}=e;return o.
update(Array.isArray(a)?{...e,data:a[0]}:e),()=>{o.root.isConnected||o.rest()}}}var Ta=er(()=>{let t=new Qt;return{root:t.root,update:({data:n})=>t.show(nr(n)),rest:()=>{}}});export{Ta as default};
