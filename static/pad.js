/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle b217ec1fe9f7147e8df458ff7cc5ded6d2fc5cd5aa767327379f0f797dda47e9 */
var ue="http://www.w3.org/2000/svg";function B(n,t){for(let[e,r]of Object.entries(t))typeof r=="function"?n.addEventListener(e,r):r===!1||r===null||r===void 0?n.
removeAttribute(e):n.setAttribute(e,r===!0?"":String(r));return n}function H(n,t={},...e){let r=B(document.createElement(n),t);return r.append(...e),r}function w(n,t={},...e){
let r=B(document.createElementNS(ue,n),t);return r.append(...e),r}var mn=class{dragging=!1;constructor(t,e=()=>performance.now()){this.send=t,this.now=e,this.waiting=void 0,this.resting=void 0,this.moved=-1/0,this.told=-1/0}move(t){
this.moved=this.now(),this.#n(t,80)}drop(t){this.dragging=!1,this.#n(t,0)}isAhead(t){return this.dragging||!t&&this.now()-this.moved<3e3}#n(t,e){clearTimeout(this.
waiting),clearTimeout(this.resting);let r=Math.max(0,this.told+e-this.now());this.waiting=setTimeout(()=>{this.told=this.now(),this.send({at:t,rests:!1})},r),this.
dragging||(this.resting=setTimeout(()=>this.send({at:t,rests:!0}),r+400))}};var Dn=n=>n.getAttribute("aria-readonly")==="true";function tt(n,{start:t,move:e,end:r}){let i,o=()=>{i!==void 0&&(i=void 0,r?.())},a=n;a.addEventListener("poin\
terdown",u=>{Dn(n)||t?.(u)===!1||(i=u.pointerId,a.setPointerCapture(i))}),a.addEventListener("pointermove",u=>{u.pointerId===i&&e(u)}),a.addEventListener("point\
erup",o),a.addEventListener("pointercancel",o)}var fe={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]};function et(n,t){n.addEventListener("ke\
ydown",e=>{let r=fe[e.key];r&&(e.preventDefault(),t(r[0],r[1],e))})}var rt=(n,t,e)=>Math.min(Math.max(n,t),e),Ln=(n,t)=>Math.round(n*10**t)/10**t;function en(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function se(n,t){return n==null||t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function it(n){let t,e,
r;n.length!==2?(t=en,e=(u,s)=>en(n(u),s),r=(u,s)=>n(u)-s):(t=n===en||n===se?n:ce,e=n,r=n);function i(u,s,f=0,c=u.length){if(f<c){if(t(s,s)!==0)return c;do{let h=f+
c>>>1;e(u[h],s)<0?f=h+1:c=h}while(f<c)}return f}function o(u,s,f=0,c=u.length){if(f<c){if(t(s,s)!==0)return c;do{let h=f+c>>>1;e(u[h],s)<=0?f=h+1:c=h}while(f<c)}
return f}function a(u,s,f=0,c=u.length){let h=i(u,s,f,c-1);return h>f&&r(u[h-1],s)>-r(u[h],s)?h-1:h}return{left:i,center:a,right:o}}function ce(){return 0}function le(n){
return n===null?NaN:+n}var ot=it(en),at=ot.right,Ar=ot.left,$r=it(le).center;var Sr=ut(ft),Er=ut(he);function ut(n){return function(t,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:a}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!a||!e&&!r)return t;let u=e&&n(e),s=r&&n(r),f=i.slice();return u&&s?(U(u,f,i,o,a),U(u,i,f,o,a),U(u,f,i,o,a),V(s,i,f,o,a),V(s,f,i,o,a),V(
s,i,f,o,a)):u?(U(u,i,f,o,a),U(u,f,i,o,a),U(u,i,f,o,a)):s&&(V(s,i,f,o,a),V(s,f,i,o,a),V(s,i,f,o,a)),t}}function U(n,t,e,r,i){for(let o=0,a=r*i;o<a;)n(t,e,o,o+=r,
1)}function V(n,t,e,r,i){for(let o=0,a=r*i;o<r;++o)n(t,e,o,o+a,r)}function he(n){let t=ft(n);return(e,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,t(e,r,i+0,o+0,a),t(e,r,i+1,o+
1,a),t(e,r,i+2,o+2,a),t(e,r,i+3,o+3,a)}}function ft(n){let t=Math.floor(n);if(t===n)return de(n);let e=n-t,r=2*n+1;return(i,o,a,u,s)=>{if(!((u-=s)>=a))return;let f=t*
o[a],c=s*t,h=c+s;for(let l=a,d=a+c;l<d;l+=s)f+=o[Math.min(u,l)];for(let l=a,d=u;l<=d;l+=s)f+=o[Math.min(u,l+c)],i[l]=(f+e*(o[Math.max(a,l-h)]+o[Math.min(u,l+h)]))/
r,f-=o[Math.max(a,l-c)]}}function de(n){let t=2*n+1;return(e,r,i,o,a)=>{if(!((o-=a)>=i))return;let u=n*r[i],s=a*n;for(let f=i,c=i+s;f<c;f+=a)u+=r[Math.min(o,f)];
for(let f=i,c=o;f<=c;f+=a)u+=r[Math.min(o,f+s)],e[f]=u/t,u-=r[Math.max(i,f-s)]}}var ge=Array.prototype,qr=ge.slice;var me=Math.sqrt(50),pe=Math.sqrt(10),xe=Math.sqrt(2);function pn(n,t,e){let r=(t-n)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=me?10:o>=
pe?5:o>=xe?2:1,u,s,f;return i<0?(f=Math.pow(10,-i)/a,u=Math.round(n*f),s=Math.round(t*f),u/f<n&&++u,s/f>t&&--s,f=-f):(f=Math.pow(10,i)*a,u=Math.round(n/f),s=Math.
round(t/f),u*f<n&&++u,s*f>t&&--s),s<u&&.5<=e&&e<2?pn(n,t,e*2):[u,s,f]}function st(n,t,e){if(t=+t,n=+n,e=+e,!(e>0))return[];if(n===t)return[n];let r=t<n,[i,o,a]=r?
pn(t,n,e):pn(n,t,e);if(!(o>=i))return[];let u=o-i+1,s=new Array(u);if(r)if(a<0)for(let f=0;f<u;++f)s[f]=(o-f)/-a;else for(let f=0;f<u;++f)s[f]=(o-f)*a;else if(a<
0)for(let f=0;f<u;++f)s[f]=(i+f)/-a;else for(let f=0;f<u;++f)s[f]=(i+f)*a;return s}function xn(n,t,e){return t=+t,n=+n,e=+e,pn(n,t,e)[2]}function ct(n,t,e){t=+t,
n=+n,e=+e;let r=t<n,i=r?xn(t,n,e):xn(n,t,e);return(r?-1:1)*(i<0?1/-i:i)}var Rr=ye(Math.random);function ye(n){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let a=n()*o--|0,u=e[o+r];e[o+r]=e[a+r],e[a+r]=u}return e}}function Z(n,t,e){n.prototype=t.prototype=e,e.constructor=n}function an(n,t){var e=Object.create(n.prototype);for(var r in t)e[r]=t[r];return e}function L(){}var _=.7,
W=1/_,G="\\s*([+-]?\\d+)\\s*",rn="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",S="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",we=/^#([0-9a-f]{3,8})$/,
be=new RegExp(`^rgb\\(${G},${G},${G}\\)$`),Me=new RegExp(`^rgb\\(${S},${S},${S}\\)$`),ve=new RegExp(`^rgba\\(${G},${G},${G},${rn}\\)$`),ke=new RegExp(`^rgba\\(${S}\
,${S},${S},${rn}\\)$`),Ne=new RegExp(`^hsl\\(${rn},${S},${S}\\)$`),Ae=new RegExp(`^hsla\\(${rn},${S},${S},${rn}\\)$`),lt={aliceblue:15792383,antiquewhite:16444375,
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
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Z(L,K,{copy(n){return Object.
assign(new this.constructor,this,n)},displayable(){return this.rgb().displayable()},hex:ht,formatHex:ht,formatHex8:$e,formatHsl:Se,formatRgb:dt,toString:dt});function ht(){
return this.rgb().formatHex()}function $e(){return this.rgb().formatHex8()}function Se(){return vt(this).formatHsl()}function dt(){return this.rgb().formatRgb()}
function K(n){var t,e;return n=(n+"").trim().toLowerCase(),(t=we.exec(n))?(e=t[1].length,t=parseInt(t[1],16),e===6?gt(t):e===3?new x(t>>8&15|t>>4&240,t>>4&15|t&
240,(t&15)<<4|t&15,1):e===8?yn(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):e===4?yn(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=
be.exec(n))?new x(t[1],t[2],t[3],1):(t=Me.exec(n))?new x(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=ve.exec(n))?yn(t[1],t[2],t[3],t[4]):(t=ke.exec(n))?yn(t[1]*
255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=Ne.exec(n))?xt(t[1],t[2]/100,t[3]/100,1):(t=Ae.exec(n))?xt(t[1],t[2]/100,t[3]/100,t[4]):lt.hasOwnProperty(n)?gt(lt[n]):
n==="transparent"?new x(NaN,NaN,NaN,0):null}function gt(n){return new x(n>>16&255,n>>8&255,n&255,1)}function yn(n,t,e,r){return r<=0&&(n=t=e=NaN),new x(n,t,e,r)}
function On(n){return n instanceof L||(n=K(n)),n?(n=n.rgb(),new x(n.r,n.g,n.b,n.opacity)):new x}function un(n,t,e,r){return arguments.length===1?On(n):new x(n,t,
e,r??1)}function x(n,t,e,r){this.r=+n,this.g=+t,this.b=+e,this.opacity=+r}Z(x,un,an(L,{brighter(n){return n=n==null?W:Math.pow(W,n),new x(this.r*n,this.g*n,this.
b*n,this.opacity)},darker(n){return n=n==null?_:Math.pow(_,n),new x(this.r*n,this.g*n,this.b*n,this.opacity)},rgb(){return this},clamp(){return new x(F(this.r),
F(this.g),F(this.b),bn(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:mt,formatHex:mt,formatHex8:Ee,formatRgb:pt,toString:pt}));function mt(){return`#${O(this.r)}${O(this.g)}${O(this.b)}`}function Ee(){return`#${O(
this.r)}${O(this.g)}${O(this.b)}${O((isNaN(this.opacity)?1:this.opacity)*255)}`}function pt(){let n=bn(this.opacity);return`${n===1?"rgb(":"rgba("}${F(this.r)},\
 ${F(this.g)}, ${F(this.b)}${n===1?")":`, ${n})`}`}function bn(n){return isNaN(n)?1:Math.max(0,Math.min(1,n))}function F(n){return Math.max(0,Math.min(255,Math.
round(n)||0))}function O(n){return n=F(n),(n<16?"0":"")+n.toString(16)}function xt(n,t,e,r){return r<=0?n=t=e=NaN:e<=0||e>=1?n=t=NaN:t<=0&&(n=NaN),new A(n,t,e,r)}
function vt(n){if(n instanceof A)return new A(n.h,n.s,n.l,n.opacity);if(n instanceof L||(n=K(n)),!n)return new A;if(n instanceof A)return n;n=n.rgb();var t=n.r/
255,e=n.g/255,r=n.b/255,i=Math.min(t,e,r),o=Math.max(t,e,r),a=NaN,u=o-i,s=(o+i)/2;return u?(t===o?a=(e-r)/u+(e<r)*6:e===o?a=(r-t)/u+2:a=(t-e)/u+4,u/=s<.5?o+i:2-
o-i,a*=60):u=s>0&&s<1?0:a,new A(a,u,s,n.opacity)}function vn(n,t,e,r){return arguments.length===1?vt(n):new A(n,t,e,r??1)}function A(n,t,e,r){this.h=+n,this.s=+t,
this.l=+e,this.opacity=+r}Z(A,vn,an(L,{brighter(n){return n=n==null?W:Math.pow(W,n),new A(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?_:Math.
pow(_,n),new A(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=this.h%360+(this.h<0)*360,t=isNaN(n)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*t,i=2*e-
r;return new x(Pn(n>=240?n-240:n+120,i,r),Pn(n,i,r),Pn(n<120?n+240:n-120,i,r),this.opacity)},clamp(){return new A(yt(this.h),wn(this.s),wn(this.l),bn(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let n=bn(this.opacity);return`${n===
1?"hsl(":"hsla("}${yt(this.h)}, ${wn(this.s)*100}%, ${wn(this.l)*100}%${n===1?")":`, ${n})`}`}}));function yt(n){return n=(n||0)%360,n<0?n+360:n}function wn(n){
return Math.max(0,Math.min(1,n||0))}function Pn(n,t,e){return(n<60?t+(e-t)*n/60:n<180?e:n<240?t+(e-t)*(240-n)/60:t)*255}var kt=Math.PI/180,Nt=180/Math.PI,Mn=18,
At=.96422,$t=1,St=.82521,Et=4/29,Q=6/29,qt=3*Q*Q,qe=Q*Q*Q;function Rt(n){if(n instanceof E)return new E(n.l,n.a,n.b,n.opacity);if(n instanceof T)return Tt(n);n instanceof
x||(n=On(n));var t=Hn(n.r),e=Hn(n.g),r=Hn(n.b),i=Cn((.2225045*t+.7168786*e+.0606169*r)/$t),o,a;return t===e&&e===r?o=a=i:(o=Cn((.4360747*t+.3850649*e+.1430804*r)/
At),a=Cn((.0139322*t+.0971045*e+.7141733*r)/St)),new E(116*i-16,500*(o-i),200*(i-a),n.opacity)}function It(n,t,e,r){return arguments.length===1?Rt(n):new E(n,t,e,r??1)}function E(n,t,e,r){this.l=+n,this.a=+t,this.b=+e,this.opacity=+r}Z(E,It,an(L,{brighter(n){
return new E(this.l+Mn*(n??1),this.a,this.b,this.opacity)},darker(n){return new E(this.l-Mn*(n??1),this.a,this.b,this.opacity)},rgb(){var n=(this.l+16)/116,t=isNaN(
this.a)?n:n+this.a/500,e=isNaN(this.b)?n:n-this.b/200;return t=At*zn(t),n=$t*zn(n),e=St*zn(e),new x(jn(3.1338561*t-1.6168667*n-.4906146*e),jn(-.9787684*t+1.9161415*
n+.033454*e),jn(.0719453*t-.2289914*n+1.4052427*e),this.opacity)}}));function Cn(n){return n>qe?Math.pow(n,1/3):n/qt+Et}function zn(n){return n>Q?n*n*n:qt*(n-Et)}
function jn(n){return 255*(n<=.0031308?12.92*n:1.055*Math.pow(n,1/2.4)-.055)}function Hn(n){return(n/=255)<=.04045?n/12.92:Math.pow((n+.055)/1.055,2.4)}function Re(n){
if(n instanceof T)return new T(n.h,n.c,n.l,n.opacity);if(n instanceof E||(n=Rt(n)),n.a===0&&n.b===0)return new T(NaN,0<n.l&&n.l<100?0:NaN,n.l,n.opacity);var t=Math.
atan2(n.b,n.a)*Nt;return new T(t<0?t+360:t,Math.sqrt(n.a*n.a+n.b*n.b),n.l,n.opacity)}function kn(n,t,e,r){return arguments.length===1?Re(n):new T(n,t,e,r??1)}function T(n,t,e,r){this.h=+n,this.c=+t,this.l=+e,this.opacity=+r}function Tt(n){if(isNaN(
n.h))return new E(n.l,0,0,n.opacity);var t=n.h*kt;return new E(n.l,Math.cos(t)*n.c,Math.sin(t)*n.c,n.opacity)}Z(T,kn,an(L,{brighter(n){return new T(this.h,this.
c,this.l+Mn*(n??1),this.opacity)},darker(n){return new T(this.h,this.c,this.l-Mn*(n??1),this.opacity)},rgb(){return Tt(this).rgb()}}));var Dt=-.14861,Fn=1.78277,
Xn=-.29227,Nn=-.90649,on=1.97294,wt=on*Nn,bt=on*Fn,Mt=Fn*Xn-Nn*Dt;function Ie(n){if(n instanceof X)return new X(n.h,n.s,n.l,n.opacity);n instanceof x||(n=On(n));
var t=n.r/255,e=n.g/255,r=n.b/255,i=(Mt*r+wt*t-bt*e)/(Mt+wt-bt),o=r-i,a=(on*(e-i)-Xn*o)/Nn,u=Math.sqrt(a*a+o*o)/(on*i*(1-i)),s=u?Math.atan2(a,o)*Nt-120:NaN;return new X(
s<0?s+360:s,u,i,n.opacity)}function An(n,t,e,r){return arguments.length===1?Ie(n):new X(n,t,e,r??1)}function X(n,t,e,r){this.h=+n,this.s=+t,this.l=+e,this.opacity=
+r}Z(X,An,an(L,{brighter(n){return n=n==null?W:Math.pow(W,n),new X(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?_:Math.pow(_,n),new X(this.h,
this.s,this.l*n,this.opacity)},rgb(){var n=isNaN(this.h)?0:(this.h+120)*kt,t=+this.l,e=isNaN(this.s)?0:this.s*t*(1-t),r=Math.cos(n),i=Math.sin(n);return new x(255*
(t+e*(Dt*r+Fn*i)),255*(t+e*(Xn*r+Nn*i)),255*(t+e*(on*r)),this.opacity)}}));function zt(n,t,e,r,i){var o=n*n,a=o*n;return((1-3*n+3*o-a)*t+(4-6*o+3*a)*e+(1+3*n+3*o-3*a)*r+a*i)/6}function Te(n){var t=n.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,t-1):Math.floor(e*t),i=n[r],o=n[r+1],a=r>0?n[r-1]:2*i-o,u=r<t-1?n[r+2]:2*o-i;return zt((e-r/t)*t,a,i,o,u)}}function De(n){var t=n.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*t),i=n[(r+t-1)%t],o=n[r%t],a=n[(r+1)%t],u=n[(r+2)%t];return zt((e-r/t)*t,i,o,a,u)}}var Sn=n=>()=>n;function jt(n,t){return function(e){
return n+e*t}}function Le(n,t,e){return n=Math.pow(n,e),t=Math.pow(t,e)-n,e=1/e,function(r){return Math.pow(n+r*t,e)}}function Un(n,t){var e=t-n;return e?jt(n,e>
180||e<-180?e-360*Math.round(e/360):e):Sn(isNaN(n)?t:n)}function Pe(n){return(n=+n)==1?M:function(t,e){return e-t?Le(t,e,n):Sn(isNaN(t)?e:t)}}function M(n,t){var e=t-
n;return e?jt(n,e):Sn(isNaN(n)?t:n)}var Lt=(function n(t){var e=Pe(t);function r(i,o){var a=e((i=un(i)).r,(o=un(o)).r),u=e(i.g,o.g),s=e(i.b,o.b),f=M(i.opacity,o.
opacity);return function(c){return i.r=a(c),i.g=u(c),i.b=s(c),i.opacity=f(c),i+""}}return r.gamma=n,r})(1);function Ht(n){return function(t){var e=t.length,r=new Array(
e),i=new Array(e),o=new Array(e),a,u;for(a=0;a<e;++a)u=un(t[a]),r[a]=u.r||0,i[a]=u.g||0,o[a]=u.b||0;return r=n(r),i=n(i),o=n(o),u.opacity=1,function(s){return u.
r=r(s),u.g=i(s),u.b=o(s),u+""}}}var Lr=Ht(Te),Pr=Ht(De);function Ce(n,t){t||(t=[]);var e=n?Math.min(t.length,n.length):0,r=t.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=n[i]*(1-o)+t[i]*o;return r}}function ze(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function je(n,t){var e=t?t.length:0,r=n?Math.min(e,n.length):0,i=new Array(r),o=new Array(e),a;for(a=0;a<r;++a)i[a]=En(n[a],t[a]);for(;a<e;++a)o[a]=t[a];return function(u){
for(a=0;a<r;++a)o[a]=i[a](u);return o}}function He(n,t){var e=new Date;return n=+n,t=+t,function(r){return e.setTime(n*(1-r)+t*r),e}}function $(n,t){return n=+n,
t=+t,function(e){return n*(1-e)+t*e}}function Oe(n,t){var e={},r={},i;(n===null||typeof n!="object")&&(n={}),(t===null||typeof t!="object")&&(t={});for(i in t)i in
n?e[i]=En(n[i],t[i]):r[i]=t[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var Yn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,_n=new RegExp(Yn.source,
"g");function Fe(n){return function(){return n}}function Xe(n){return function(t){return n(t)+""}}function _e(n,t){var e=Yn.lastIndex=_n.lastIndex=0,r,i,o,a=-1,
u=[],s=[];for(n=n+"",t=t+"";(r=Yn.exec(n))&&(i=_n.exec(t));)(o=i.index)>e&&(o=t.slice(e,o),u[a]?u[a]+=o:u[++a]=o),(r=r[0])===(i=i[0])?u[a]?u[a]+=i:u[++a]=i:(u[++a]=
null,s.push({i:a,x:$(r,i)})),e=_n.lastIndex;return e<t.length&&(o=t.slice(e),u[a]?u[a]+=o:u[++a]=o),u.length<2?s[0]?Xe(s[0].x):Fe(t):(t=s.length,function(f){for(var c=0,
h;c<t;++c)u[(h=s[c]).i]=h.x(f);return u.join("")})}function En(n,t){var e=typeof t,r;return t==null||e==="boolean"?Sn(t):(e==="number"?$:e==="string"?(r=K(t))?(t=
r,Lt):_e:t instanceof K?Lt:t instanceof Date?He:ze(t)?Ce:Array.isArray(t)?je:typeof t.valueOf!="function"&&typeof t.toString!="function"||isNaN(t)?Oe:$)(n,t)}function Ot(n,t){return n=+n,t=+t,function(e){return Math.round(n*(1-e)+t*e)}}var Pt=180/Math.PI,Bn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function Ft(n,t,e,r,i,o){var a,u,s;return(a=Math.sqrt(n*n+t*t))&&(n/=a,t/=a),(s=n*e+t*r)&&(e-=n*s,r-=t*s),(u=Math.sqrt(e*e+r*r))&&(e/=u,r/=u,s/=u),n*r<t*e&&(n=-n,
t=-t,s=-s,a=-a),{translateX:i,translateY:o,rotate:Math.atan2(t,n)*Pt,skewX:Math.atan(s)*Pt,scaleX:a,scaleY:u}}var $n;function Ye(n){let t=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(n+"");return t.isIdentity?Bn:Ft(t.a,t.b,t.c,t.d,t.e,t.f)}function Be(n){return n==null||($n||($n=document.createElementNS(
"http://www.w3.org/2000/svg","g")),$n.setAttribute("transform",n),!(n=$n.transform.baseVal.consolidate()))?Bn:(n=n.matrix,Ft(n.a,n.b,n.c,n.d,n.e,n.f))}function Xt(n,t,e,r){
function i(f){return f.length?f.pop()+" ":""}function o(f,c,h,l,d,p){if(f!==h||c!==l){var m=d.push("translate(",null,t,null,e);p.push({i:m-4,x:$(f,h)},{i:m-2,x:$(
c,l)})}else(h||l)&&d.push("translate("+h+t+l+e)}function a(f,c,h,l){f!==c?(f-c>180?c+=360:c-f>180&&(f+=360),l.push({i:h.push(i(h)+"rotate(",null,r)-2,x:$(f,c)})):
c&&h.push(i(h)+"rotate("+c+r)}function u(f,c,h,l){f!==c?l.push({i:h.push(i(h)+"skewX(",null,r)-2,x:$(f,c)}):c&&h.push(i(h)+"skewX("+c+r)}function s(f,c,h,l,d,p){
if(f!==h||c!==l){var m=d.push(i(d)+"scale(",null,",",null,")");p.push({i:m-4,x:$(f,h)},{i:m-2,x:$(c,l)})}else(h!==1||l!==1)&&d.push(i(d)+"scale("+h+","+l+")")}return function(f,c){
var h=[],l=[];return f=n(f),c=n(c),o(f.translateX,f.translateY,c.translateX,c.translateY,h,l),a(f.rotate,c.rotate,h,l),u(f.skewX,c.skewX,h,l),s(f.scaleX,f.scaleY,
c.scaleX,c.scaleY,h,l),f=c=null,function(d){for(var p=-1,m=l.length,y;++p<m;)h[(y=l[p]).i]=y.x(d);return h.join("")}}}var Cr=Xt(Ye,"px, ","px)","deg)"),zr=Xt(Be,
", ",")",")"),Ue=1e-12;function Ct(n){return((n=Math.exp(n))+1/n)/2}function Ve(n){return((n=Math.exp(n))-1/n)/2}function Ge(n){return((n=Math.exp(2*n))-1)/(n+1)}
var jr=(function n(t,e,r){function i(o,a){var u=o[0],s=o[1],f=o[2],c=a[0],h=a[1],l=a[2],d=c-u,p=h-s,m=d*d+p*p,y,v;if(m<Ue)v=Math.log(l/f)/t,y=function(z){return[
u+z*d,s+z*p,f*Math.exp(t*z*v)]};else{var P=Math.sqrt(m),C=(l*l-f*f+r*m)/(2*f*e*P),N=(l*l-f*f-r*m)/(2*l*e*P),D=Math.log(Math.sqrt(C*C+1)-C),b=Math.log(Math.sqrt(
N*N+1)-N);v=(b-D)/t,y=function(z){var cn=z*v,tn=Ct(D),ln=f/(e*P)*(tn*Ge(t*cn+D)-Ve(D));return[u+ln*d,s+ln*p,f*tn/Ct(t*cn+D)]}}return y.duration=Math.abs(v)*1e3*
t/Math.SQRT2,y}return i.rho=function(o){var a=Math.max(.001,+o),u=a*a,s=u*u;return n(a,u,s)},i})(Math.SQRT2,2,4);function _t(n){return function(t,e){var r=n((t=
vn(t)).h,(e=vn(e)).h),i=M(t.s,e.s),o=M(t.l,e.l),a=M(t.opacity,e.opacity);return function(u){return t.h=r(u),t.s=i(u),t.l=o(u),t.opacity=a(u),t+""}}}var Hr=_t(Un),
Or=_t(M);function Yt(n){return function(t,e){var r=n((t=kn(t)).h,(e=kn(e)).h),i=M(t.c,e.c),o=M(t.l,e.l),a=M(t.opacity,e.opacity);return function(u){return t.h=r(u),t.c=i(
u),t.l=o(u),t.opacity=a(u),t+""}}}var Fr=Yt(Un),Xr=Yt(M);function Bt(n){return(function t(e){e=+e;function r(i,o){var a=n((i=An(i)).h,(o=An(o)).h),u=M(i.s,o.s),
s=M(i.l,o.l),f=M(i.opacity,o.opacity);return function(c){return i.h=a(c),i.s=u(c),i.l=s(Math.pow(c,e)),i.opacity=f(c),i+""}}return r.gamma=t,r})(1)}var _r=Bt(Un),
Yr=Bt(M);function Qe(n){return Math.abs(n=Math.round(n))>=1e21?n.toLocaleString("en").replace(/,/g,""):n.toString(10)}function Rn(n,t){if(!isFinite(n)||n===0)return null;
var e=(n=t?n.toExponential(t-1):n.toExponential()).indexOf("e"),r=n.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+n.slice(e+1)]}function J(n){return n=Rn(Math.
abs(n)),n?n[1]:NaN}function We(n,t){return function(e,r){for(var i=e.length,o=[],a=0,u=n[0],s=0;i>0&&u>0&&(s+u+1>r&&(u=Math.max(1,r-s)),o.push(e.substring(i-=u,
i+u)),!((s+=u+1)>r));)u=n[a=(a+1)%n.length];return o.reverse().join(t)}}function Ze(n){return function(t){return t.replace(/[0-9]/g,function(e){return n[+e]})}}
var Ke=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function fn(n){if(!(t=Ke.exec(n)))throw new Error("invalid format: "+n);var t;
return new Vn({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}fn.prototype=Vn.prototype;
function Vn(n){this.fill=n.fill===void 0?" ":n.fill+"",this.align=n.align===void 0?">":n.align+"",this.sign=n.sign===void 0?"-":n.sign+"",this.symbol=n.symbol===
void 0?"":n.symbol+"",this.zero=!!n.zero,this.width=n.width===void 0?void 0:+n.width,this.comma=!!n.comma,this.precision=n.precision===void 0?void 0:+n.precision,
this.trim=!!n.trim,this.type=n.type===void 0?"":n.type+""}Vn.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function Je(n){n:for(var t=n.length,e=1,r=-1,i;e<t;++e)switch(n[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+n[e])break n;r>0&&(r=0);break}
return r>0?n.slice(0,r)+n.slice(i+1):n}var In;function nr(n,t){var e=Rn(n,t);if(!e)return In=void 0,n.toPrecision(t);var r=e[0],i=e[1],o=i-(In=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,a=r.length;return o===a?r:o>a?r+new Array(o-a+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+Rn(n,Math.
max(0,t+o-1))[0]}function Ut(n,t){var e=Rn(n,t);if(!e)return n+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var Vt={"%":(n,t)=>(n*100).toFixed(t),b:n=>Math.round(n).toString(2),c:n=>n+"",d:Qe,e:(n,t)=>n.toExponential(t),f:(n,t)=>n.
toFixed(t),g:(n,t)=>n.toPrecision(t),o:n=>Math.round(n).toString(8),p:(n,t)=>Ut(n*100,t),r:Ut,s:nr,X:n=>Math.round(n).toString(16).toUpperCase(),x:n=>Math.round(
n).toString(16)};function Gt(n){return n}var Qt=Array.prototype.map,Wt=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function tr(n){var t=n.
grouping===void 0||n.thousands===void 0?Gt:We(Qt.call(n.grouping,Number),n.thousands+""),e=n.currency===void 0?"":n.currency[0]+"",r=n.currency===void 0?"":n.currency[1]+
"",i=n.decimal===void 0?".":n.decimal+"",o=n.numerals===void 0?Gt:Ze(Qt.call(n.numerals,String)),a=n.percent===void 0?"%":n.percent+"",u=n.minus===void 0?"−":
n.minus+"",s=n.nan===void 0?"NaN":n.nan+"";function f(h,l){h=fn(h);var d=h.fill,p=h.align,m=h.sign,y=h.symbol,v=h.zero,P=h.width,C=h.comma,N=h.precision,D=h.trim,
b=h.type;b==="n"?(C=!0,b="g"):Vt[b]||(N===void 0&&(N=12),D=!0,b="g"),(v||d==="0"&&p==="=")&&(v=!0,d="0",p="=");var z=(l&&l.prefix!==void 0?l.prefix:"")+(y==="$"?
e:y==="#"&&/[boxX]/.test(b)?"0"+b.toLowerCase():""),cn=(y==="$"?r:/[%p]/.test(b)?a:"")+(l&&l.suffix!==void 0?l.suffix:""),tn=Vt[b],ln=/[defgprs%]/.test(b);N=N===
void 0?6:/[gprs]/.test(b)?Math.max(1,Math.min(21,N)):Math.max(0,Math.min(20,N));function Jn(g){var j=z,k=cn,Y,nt,hn;if(b==="c")k=tn(g)+k,g="";else{g=+g;var dn=g<
0||1/g<0;if(g=isNaN(g)?s:tn(Math.abs(g),N),D&&(g=Je(g)),dn&&+g==0&&m!=="+"&&(dn=!1),j=(dn?m==="("?m:u:m==="-"||m==="("?"":m)+j,k=(b==="s"&&!isNaN(g)&&In!==void 0?
Wt[8+In/3]:"")+k+(dn&&m==="("?")":""),ln){for(Y=-1,nt=g.length;++Y<nt;)if(hn=g.charCodeAt(Y),48>hn||hn>57){k=(hn===46?i+g.slice(Y+1):g.slice(Y))+k,g=g.slice(0,Y);
break}}}C&&!v&&(g=t(g,1/0));var gn=j.length+g.length+k.length,I=gn<P?new Array(P-gn+1).join(d):"";switch(C&&v&&(g=t(I+g,I.length?P-k.length:1/0),I=""),p){case"<":
g=j+g+k+I;break;case"=":g=j+I+g+k;break;case"^":g=I.slice(0,gn=I.length>>1)+j+g+k+I.slice(gn);break;default:g=I+j+g+k;break}return o(g)}return Jn.toString=function(){
return h+""},Jn}function c(h,l){var d=Math.max(-8,Math.min(8,Math.floor(J(l)/3)))*3,p=Math.pow(10,-d),m=f((h=fn(h),h.type="f",h),{suffix:Wt[8+d/3]});return function(y){
return m(p*y)}}return{format:f,formatPrefix:c}}var qn,q,Gn;er({thousands:",",grouping:[3],currency:["$",""]});function er(n){return qn=tr(n),q=qn.format,Gn=qn.formatPrefix,
qn}function Zt(n){return Math.max(0,-J(Math.abs(n)))}function Kt(n,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(J(t)/3)))*3-J(Math.abs(n)))}function Jt(n,t){
return n=Math.abs(n),t=Math.abs(t)-n,Math.max(0,J(t)-J(n))+1}function rr(n,t){switch(arguments.length){case 0:break;case 1:this.range(n);break;default:this.range(t).domain(n);break}return this}function ir(n){return function(){return n}}function or(n){return+n}var ne=[0,1];function nn(n){return n}function Qn(n,t){return(t-=n=+n)?function(e){return(e-n)/
t}:ir(isNaN(t)?NaN:.5)}function ar(n,t){var e;return n>t&&(e=n,n=t,t=e),function(r){return Math.max(n,Math.min(t,r))}}function ur(n,t,e){var r=n[0],i=n[1],o=t[0],
a=t[1];return i<r?(r=Qn(i,r),o=e(a,o)):(r=Qn(r,i),o=e(o,a)),function(u){return o(r(u))}}function fr(n,t,e){var r=Math.min(n.length,t.length)-1,i=new Array(r),o=new Array(
r),a=-1;for(n[r]<n[0]&&(n=n.slice().reverse(),t=t.slice().reverse());++a<r;)i[a]=Qn(n[a],n[a+1]),o[a]=e(t[a],t[a+1]);return function(u){var s=at(n,u,1,r)-1;return o[s](
i[s](u))}}function sr(n,t){return t.domain(n.domain()).range(n.range()).interpolate(n.interpolate()).clamp(n.clamp()).unknown(n.unknown())}function cr(){var n=ne,
t=ne,e=En,r,i,o,a=nn,u,s,f;function c(){var l=Math.min(n.length,t.length);return a!==nn&&(a=ar(n[0],n[l-1])),u=l>2?fr:ur,s=f=null,h}function h(l){return l==null||
isNaN(l=+l)?o:(s||(s=u(n.map(r),t,e)))(r(a(l)))}return h.invert=function(l){return a(i((f||(f=u(t,n.map(r),$)))(l)))},h.domain=function(l){return arguments.length?
(n=Array.from(l,or),c()):n.slice()},h.range=function(l){return arguments.length?(t=Array.from(l),c()):t.slice()},h.rangeRound=function(l){return t=Array.from(l),
e=Ot,c()},h.clamp=function(l){return arguments.length?(a=l?!0:nn,c()):a!==nn},h.interpolate=function(l){return arguments.length?(e=l,c()):e},h.unknown=function(l){
return arguments.length?(o=l,h):o},function(l,d){return r=l,i=d,c()}}function lr(){return cr()(nn,nn)}function hr(n,t,e,r){var i=ct(n,t,e),o;switch(r=fn(r??",f"),
r.type){case"s":{var a=Math.max(Math.abs(n),Math.abs(t));return r.precision==null&&!isNaN(o=Kt(i,a))&&(r.precision=o),Gn(r,a)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=Jt(i,Math.max(Math.abs(n),Math.abs(t))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=Zt(i))&&
(r.precision=o-(r.type==="%")*2);break}}return q(r)}function dr(n){var t=n.domain;return n.ticks=function(e){var r=t();return st(r[0],r[r.length-1],e??10)},n.tickFormat=
function(e,r){var i=t();return hr(i[0],i[i.length-1],e??10,r)},n.nice=function(e){e==null&&(e=10);var r=t(),i=0,o=r.length-1,a=r[i],u=r[o],s,f,c=10;for(u<a&&(f=
a,a=u,u=f,f=i,i=o,o=f);c-- >0;){if(f=xn(a,u,e),f===s)return r[i]=a,r[o]=u,t(r);if(f>0)a=Math.floor(a/f)*f,u=Math.ceil(u/f)*f;else if(f<0)a=Math.ceil(a*f)/f,u=Math.
floor(u*f)/f;else break;s=f}return n},n}function Wn(){var n=lr();return n.copy=function(){return sr(n,Wn())},rr.apply(n,arguments),dr(n)}var ri=q(".3~r"),ii=q(".2~f"),oi=q(".1e");var sn=q(".6~r"),ai=q(".2f"),ui=q(".3f");var R=240,te=1.08,gr=8,Zn=3,mr=6,pr=10;function ee(n){let t=Wn([-n*te,n*te],[0,R]);return{pixel:t,value:e=>t.invert(e)}}function re({pixel:n},t){let e=[];for(let r=-Zn;r<=
Zn;r++){let i=r*t/Zn,o=r?"grid":"axis";e.push(w("line",{class:o,x1:n(i),x2:n(i),y2:R})),e.push(w("line",{class:o,y1:n(i),y2:n(i),x2:R})),r&&(e.push(w("text",{x:n(
i),y:n(0)+10,"text-anchor":"middle"},sn(i))),e.push(w("text",{x:n(0)-3,y:n(-i)+3,"text-anchor":"end"},sn(i))))}return e}function ie({pixel:n},t,e){let r=n(0),i=n(
e)-r,o=Math.min(i,R),a={x:r-o,y:r-o,width:2*o,height:2*o};return t==="square"?[w("rect",{class:"region",...a})]:t==="circle"?[w("circle",{class:"region",cx:r,cy:r,
r:i})]:[]}function Kn({pixel:n},[t,e],r,i){let[o,a,u,s]=[n(0),n(0),n(t),n(-e)],f=Math.hypot(u-o,s-a);if(f<.5)return[];let c=w("line",{class:r,x1:o,y1:a,x2:u,y2:s,
stroke:i});if(r==="before")return[c];let[h,l]=[(u-o)/f,(s-a)/f],d=Math.min(gr,f),p=(y,v)=>`${u+2*h-y*h-v*l},${s+2*l-y*l+v*h}`,m=`${p(0,0)} ${p(d,d/2)} ${p(d,-d/
2)}`;return[c,w("polygon",{points:m,fill:i})]}function oe({pixel:n},[t,e],r){let i=`${r} (${sn(t)}, ${sn(e)})`,o=mr*i.length/2,a=Math.min(Math.max(n(t),o),R-o),
[u,s]=[n(-e)-11,n(-e)+18],f=e>=0&&u>pr||s>R;return w("text",{class:"name",...{x:a,y:f?u:s,"text-anchor":"middle"}},i)}var[xr,yr]=[.5,.1],Tn=class{root=H("div",{class:"pad"});figures=[];data={limit:1,threshold:1,tips:[],variables:[],panels:[]};constructor(t){this.hand=new mn(t)}show(t){
let{tips:e}=this.data;e.length&&this.hand.isAhead(String(t.tips)===String(e))&&(t.tips=e),this.data=t,this.figures.length!==t.panels.length&&this.#r(),this.#e()}get#n(){
return ee(this.data.limit)}#r(){this.figures=this.data.panels.map(()=>{let t=w("g",{"aria-hidden":"true"}),e=this.data.variables.map((i,o)=>this.#i(o)),r=w("svg",
{viewBox:`0 0 ${R} ${R}`,role:"group"},t,...e);return{caption:H("figcaption"),svg:r,under:t,knobs:e,list:H("dl")}}),this.root.replaceChildren(...this.figures.map(
({caption:t,svg:e,list:r})=>H("figure",{},t,e,r)))}#i(t){let{label:e,before:r}=this.data.variables[t],i=w("g",{class:"knob",tabindex:0,role:"slider","aria-label":e,
"aria-valuenow":0},w("circle",{class:"catch",r:14}),w("circle",{class:"ring",r:5,stroke:r}));return tt(i,{start:o=>{this.hand.dragging=!0,o.preventDefault(),i.focus(
{preventScroll:!0})},move:o=>{let a=i.ownerSVGElement.getBoundingClientRect(),u=R/a.width,{value:s}=this.#n;this.#t(t,s((o.clientX-a.left)*u),-s((o.clientY-a.top)*
u))},end:()=>this.hand.drop(this.data.tips)}),et(i,(o,a,u)=>{if(Dn(i))return;let s=u.shiftKey?yr:xr,[f,c]=this.data.tips[t];this.#t(t,f+s*o,c+s*a)}),i}#t(t,e,r){
let{limit:i}=this.data,o=a=>Ln(rt(a,-i,i),1);this.data.tips=this.data.tips.map((a,u)=>u===t?[o(e),o(r)]:a),this.#e(),this.hand.move(this.data.tips)}#e(){let{tips:t,
variables:e,threshold:r}=this.data,i=this.#n;this.data.panels.forEach((o,a)=>{let{caption:u,svg:s,under:f,knobs:c,list:h}=this.figures[a];u.textContent=o.title,
B(s,{"aria-label":o.label}),f.replaceChildren(...re(i,this.data.limit),...ie(i,o.region,r),...t.flatMap((l,d)=>Kn(i,l,"before",e[d].before)),...o.after.flatMap(
(l,d)=>Kn(i,l,"after",e[d].after)),...t.map((l,d)=>oe(i,l,e[d].name))),t.forEach((l,d)=>{wr(c[d],i,l),B(c[d],{"aria-readonly":String(e[d].fixed)})}),h.replaceChildren(
...o.numbers.flatMap(([l,d])=>[H("dt",{},l),H("dd",{},d)]))})}};function wr(n,t,[e,r]){B(n,{transform:`translate(${t.pixel(e)} ${t.pixel(-r)})`,"aria-valuenow":Ln(
Math.hypot(e,r),2),"aria-valuetext":`${e}, ${r}`})}function ae(n){let t=new WeakMap;return e=>{let r=e.parentElement,i=t.get(r);(!i||!r.contains(i.root))&&(i=n(),t.set(r,i),r.append(i.root));let o=i,{data:a}=e;return o.
update(Array.isArray(a)?{...e,data:a[0]}:e),()=>{o.root.isConnected||o.rest()}}}var vi=ae(()=>{let n=()=>{},t=new Tn(e=>n(e));return{root:t.root,update({data:e,setTriggerValue:r}){n=i=>r("moved",i),t.show(e)},rest:()=>{}}});export{vi as default};
