/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle 1a60452dcee8c64bd9f6ebcc3aeabdc37e607c66359124c650063309f8140777 */
function et(n){let t=n.slice().buffer,e=new DataView(t).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(t,4,e))),i=new Float32Array(t,4+e+(4-
e%4)%4),o=u=>Array.isArray(u)?u.map(o):u===null||typeof u!="object"?u:u.floats?i.subarray(u.floats[0],u.floats[0]+u.floats[1]):Object.fromEntries(Object.entries(
u).map(([f,c])=>[f,o(c)]));return o(r)}function tn(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function be(n,t){return n==null||t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function rt(n){let t,e,
r;n.length!==2?(t=tn,e=(f,c)=>tn(n(f),c),r=(f,c)=>n(f)-c):(t=n===tn||n===be?n:Me,e=n,r=n);function i(f,c,a=0,l=f.length){if(a<l){if(t(c,c)!==0)return l;do{let s=a+
l>>>1;e(f[s],c)<0?a=s+1:l=s}while(a<l)}return a}function o(f,c,a=0,l=f.length){if(a<l){if(t(c,c)!==0)return l;do{let s=a+l>>>1;e(f[s],c)<=0?a=s+1:l=s}while(a<l)}
return a}function u(f,c,a=0,l=f.length){let s=i(f,c,a,l-1);return s>a&&r(f[s-1],c)>-r(f[s],c)?s-1:s}return{left:i,center:u,right:o}}function Me(){return 0}function ve(n){
return n===null?NaN:+n}var it=rt(tn),ot=it.right,ei=it.left,ri=rt(ve).center;var ii=ut(ft),oi=ut(Ne);function ut(n){return function(t,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:u}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((u=Math.floor(u!==void 0?u:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!u||!e&&!r)return t;let f=e&&n(e),c=r&&n(r),a=i.slice();return f&&c?(X(f,a,i,o,u),X(f,i,a,o,u),X(f,a,i,o,u),W(c,i,a,o,u),W(c,a,i,o,u),W(
c,i,a,o,u)):f?(X(f,i,a,o,u),X(f,a,i,o,u),X(f,i,a,o,u)):c&&(W(c,i,a,o,u),W(c,a,i,o,u),W(c,i,a,o,u)),t}}function X(n,t,e,r,i){for(let o=0,u=r*i;o<u;)n(t,e,o,o+=r,
1)}function W(n,t,e,r,i){for(let o=0,u=r*i;o<r;++o)n(t,e,o,o+u,r)}function Ne(n){let t=ft(n);return(e,r,i,o,u)=>{i<<=2,o<<=2,u<<=2,t(e,r,i+0,o+0,u),t(e,r,i+1,o+
1,u),t(e,r,i+2,o+2,u),t(e,r,i+3,o+3,u)}}function ft(n){let t=Math.floor(n);if(t===n)return ke(n);let e=n-t,r=2*n+1;return(i,o,u,f,c)=>{if(!((f-=c)>=u))return;let a=t*
o[u],l=c*t,s=l+c;for(let h=u,m=u+l;h<m;h+=c)a+=o[Math.min(f,h)];for(let h=u,m=f;h<=m;h+=c)a+=o[Math.min(f,h+l)],i[h]=(a+e*(o[Math.max(u,h-s)]+o[Math.min(f,h+s)]))/
r,a-=o[Math.max(u,h-l)]}}function ke(n){let t=2*n+1;return(e,r,i,o,u)=>{if(!((o-=u)>=i))return;let f=n*r[i],c=u*n;for(let a=i,l=i+c;a<l;a+=u)f+=r[Math.min(o,a)];
for(let a=i,l=o;a<=l;a+=u)f+=r[Math.min(o,a+c)],e[a]=f/t,f-=r[Math.max(i,a-c)]}}var Ae=Array.prototype,ui=Ae.slice;var Se=Math.sqrt(50),$e=Math.sqrt(10),qe=Math.sqrt(2);function xn(n,t,e){let r=(t-n)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),u=o>=Se?10:o>=
$e?5:o>=qe?2:1,f,c,a;return i<0?(a=Math.pow(10,-i)/u,f=Math.round(n*a),c=Math.round(t*a),f/a<n&&++f,c/a>t&&--c,a=-a):(a=Math.pow(10,i)*u,f=Math.round(n/a),c=Math.
round(t/a),f*a<n&&++f,c*a>t&&--c),c<f&&.5<=e&&e<2?xn(n,t,e*2):[f,c,a]}function at(n,t,e){if(t=+t,n=+n,e=+e,!(e>0))return[];if(n===t)return[n];let r=t<n,[i,o,u]=r?
xn(t,n,e):xn(n,t,e);if(!(o>=i))return[];let f=o-i+1,c=new Array(f);if(r)if(u<0)for(let a=0;a<f;++a)c[a]=(o-a)/-u;else for(let a=0;a<f;++a)c[a]=(o-a)*u;else if(u<
0)for(let a=0;a<f;++a)c[a]=(i+a)/-u;else for(let a=0;a<f;++a)c[a]=(i+a)*u;return c}function yn(n,t,e){return t=+t,n=+n,e=+e,xn(n,t,e)[2]}function ct(n,t,e){t=+t,
n=+n,e=+e;let r=t<n,i=r?yn(t,n,e):yn(n,t,e);return(r?-1:1)*(i<0?1/-i:i)}var fi=Ee(Math.random);function Ee(n){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let u=n()*o--|0,f=e[o+r];e[o+r]=e[u+r],e[u+r]=f}return e}}function G(n,t,e){n.prototype=t.prototype=e,e.constructor=n}function on(n,t){var e=Object.create(n.prototype);for(var r in t)e[r]=t[r];return e}function P(){}var B=.7,
U=1/B,Y="\\s*([+-]?\\d+)\\s*",en="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",S="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Re=/^#([0-9a-f]{3,8})$/,
Te=new RegExp(`^rgb\\(${Y},${Y},${Y}\\)$`),Ie=new RegExp(`^rgb\\(${S},${S},${S}\\)$`),Pe=new RegExp(`^rgba\\(${Y},${Y},${Y},${en}\\)$`),De=new RegExp(`^rgba\\(${S}\
,${S},${S},${en}\\)$`),je=new RegExp(`^hsl\\(${en},${S},${S}\\)$`),Le=new RegExp(`^hsla\\(${en},${S},${S},${en}\\)$`),lt={aliceblue:15792383,antiquewhite:16444375,
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
tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};G(P,Q,{copy(n){return Object.
assign(new this.constructor,this,n)},displayable(){return this.rgb().displayable()},hex:st,formatHex:st,formatHex8:Oe,formatHsl:He,formatRgb:ht,toString:ht});function st(){
return this.rgb().formatHex()}function Oe(){return this.rgb().formatHex8()}function He(){return Mt(this).formatHsl()}function ht(){return this.rgb().formatRgb()}
function Q(n){var t,e;return n=(n+"").trim().toLowerCase(),(t=Re.exec(n))?(e=t[1].length,t=parseInt(t[1],16),e===6?dt(t):e===3?new p(t>>8&15|t>>4&240,t>>4&15|t&
240,(t&15)<<4|t&15,1):e===8?wn(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):e===4?wn(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=
Te.exec(n))?new p(t[1],t[2],t[3],1):(t=Ie.exec(n))?new p(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=Pe.exec(n))?wn(t[1],t[2],t[3],t[4]):(t=De.exec(n))?wn(t[1]*
255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=je.exec(n))?pt(t[1],t[2]/100,t[3]/100,1):(t=Le.exec(n))?pt(t[1],t[2]/100,t[3]/100,t[4]):lt.hasOwnProperty(n)?dt(lt[n]):
n==="transparent"?new p(NaN,NaN,NaN,0):null}function dt(n){return new p(n>>16&255,n>>8&255,n&255,1)}function wn(n,t,e,r){return r<=0&&(n=t=e=NaN),new p(n,t,e,r)}
function Fn(n){return n instanceof P||(n=Q(n)),n?(n=n.rgb(),new p(n.r,n.g,n.b,n.opacity)):new p}function un(n,t,e,r){return arguments.length===1?Fn(n):new p(n,t,
e,r??1)}function p(n,t,e,r){this.r=+n,this.g=+t,this.b=+e,this.opacity=+r}G(p,un,on(P,{brighter(n){return n=n==null?U:Math.pow(U,n),new p(this.r*n,this.g*n,this.
b*n,this.opacity)},darker(n){return n=n==null?B:Math.pow(B,n),new p(this.r*n,this.g*n,this.b*n,this.opacity)},rgb(){return this},clamp(){return new p(C(this.r),
C(this.g),C(this.b),Mn(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:mt,formatHex:mt,formatHex8:Ce,formatRgb:gt,toString:gt}));function mt(){return`#${H(this.r)}${H(this.g)}${H(this.b)}`}function Ce(){return`#${H(
this.r)}${H(this.g)}${H(this.b)}${H((isNaN(this.opacity)?1:this.opacity)*255)}`}function gt(){let n=Mn(this.opacity);return`${n===1?"rgb(":"rgba("}${C(this.r)},\
 ${C(this.g)}, ${C(this.b)}${n===1?")":`, ${n})`}`}function Mn(n){return isNaN(n)?1:Math.max(0,Math.min(1,n))}function C(n){return Math.max(0,Math.min(255,Math.
round(n)||0))}function H(n){return n=C(n),(n<16?"0":"")+n.toString(16)}function pt(n,t,e,r){return r<=0?n=t=e=NaN:e<=0||e>=1?n=t=NaN:t<=0&&(n=NaN),new N(n,t,e,r)}
function Mt(n){if(n instanceof N)return new N(n.h,n.s,n.l,n.opacity);if(n instanceof P||(n=Q(n)),!n)return new N;if(n instanceof N)return n;n=n.rgb();var t=n.r/
255,e=n.g/255,r=n.b/255,i=Math.min(t,e,r),o=Math.max(t,e,r),u=NaN,f=o-i,c=(o+i)/2;return f?(t===o?u=(e-r)/f+(e<r)*6:e===o?u=(r-t)/f+2:u=(t-e)/f+4,f/=c<.5?o+i:2-
o-i,u*=60):f=c>0&&c<1?0:u,new N(u,f,c,n.opacity)}function Nn(n,t,e,r){return arguments.length===1?Mt(n):new N(n,t,e,r??1)}function N(n,t,e,r){this.h=+n,this.s=+t,
this.l=+e,this.opacity=+r}G(N,Nn,on(P,{brighter(n){return n=n==null?U:Math.pow(U,n),new N(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?B:Math.
pow(B,n),new N(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=this.h%360+(this.h<0)*360,t=isNaN(n)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*t,i=2*e-
r;return new p(On(n>=240?n-240:n+120,i,r),On(n,i,r),On(n<120?n+240:n-120,i,r),this.opacity)},clamp(){return new N(xt(this.h),bn(this.s),bn(this.l),Mn(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let n=Mn(this.opacity);return`${n===
1?"hsl(":"hsla("}${xt(this.h)}, ${bn(this.s)*100}%, ${bn(this.l)*100}%${n===1?")":`, ${n})`}`}}));function xt(n){return n=(n||0)%360,n<0?n+360:n}function bn(n){
return Math.max(0,Math.min(1,n||0))}function On(n,t,e){return(n<60?t+(e-t)*n/60:n<180?e:n<240?t+(e-t)*(240-n)/60:t)*255}var vt=Math.PI/180,Nt=180/Math.PI,vn=18,
kt=.96422,At=1,St=.82521,$t=4/29,V=6/29,qt=3*V*V,ze=V*V*V;function Et(n){if(n instanceof $)return new $(n.l,n.a,n.b,n.opacity);if(n instanceof R)return Tt(n);n instanceof
p||(n=Fn(n));var t=Bn(n.r),e=Bn(n.g),r=Bn(n.b),i=Hn((.2225045*t+.7168786*e+.0606169*r)/At),o,u;return t===e&&e===r?o=u=i:(o=Hn((.4360747*t+.3850649*e+.1430804*r)/
kt),u=Hn((.0139322*t+.0971045*e+.7141733*r)/St)),new $(116*i-16,500*(o-i),200*(i-u),n.opacity)}function Rt(n,t,e,r){return arguments.length===1?Et(n):new $(n,t,e,r??1)}function $(n,t,e,r){this.l=+n,this.a=+t,this.b=+e,this.opacity=+r}G($,Rt,on(P,{brighter(n){
return new $(this.l+vn*(n??1),this.a,this.b,this.opacity)},darker(n){return new $(this.l-vn*(n??1),this.a,this.b,this.opacity)},rgb(){var n=(this.l+16)/116,t=isNaN(
this.a)?n:n+this.a/500,e=isNaN(this.b)?n:n-this.b/200;return t=kt*Cn(t),n=At*Cn(n),e=St*Cn(e),new p(zn(3.1338561*t-1.6168667*n-.4906146*e),zn(-.9787684*t+1.9161415*
n+.033454*e),zn(.0719453*t-.2289914*n+1.4052427*e),this.opacity)}}));function Hn(n){return n>ze?Math.pow(n,1/3):n/qt+$t}function Cn(n){return n>V?n*n*n:qt*(n-$t)}
function zn(n){return 255*(n<=.0031308?12.92*n:1.055*Math.pow(n,1/2.4)-.055)}function Bn(n){return(n/=255)<=.04045?n/12.92:Math.pow((n+.055)/1.055,2.4)}function Be(n){
if(n instanceof R)return new R(n.h,n.c,n.l,n.opacity);if(n instanceof $||(n=Et(n)),n.a===0&&n.b===0)return new R(NaN,0<n.l&&n.l<100?0:NaN,n.l,n.opacity);var t=Math.
atan2(n.b,n.a)*Nt;return new R(t<0?t+360:t,Math.sqrt(n.a*n.a+n.b*n.b),n.l,n.opacity)}function kn(n,t,e,r){return arguments.length===1?Be(n):new R(n,t,e,r??1)}function R(n,t,e,r){this.h=+n,this.c=+t,this.l=+e,this.opacity=+r}function Tt(n){if(isNaN(
n.h))return new $(n.l,0,0,n.opacity);var t=n.h*vt;return new $(n.l,Math.cos(t)*n.c,Math.sin(t)*n.c,n.opacity)}G(R,kn,on(P,{brighter(n){return new R(this.h,this.
c,this.l+vn*(n??1),this.opacity)},darker(n){return new R(this.h,this.c,this.l-vn*(n??1),this.opacity)},rgb(){return Tt(this).rgb()}}));var It=-.14861,_n=1.78277,
Xn=-.29227,An=-.90649,rn=1.97294,yt=rn*An,wt=rn*_n,bt=_n*Xn-An*It;function Fe(n){if(n instanceof z)return new z(n.h,n.s,n.l,n.opacity);n instanceof p||(n=Fn(n));
var t=n.r/255,e=n.g/255,r=n.b/255,i=(bt*r+yt*t-wt*e)/(bt+yt-wt),o=r-i,u=(rn*(e-i)-Xn*o)/An,f=Math.sqrt(u*u+o*o)/(rn*i*(1-i)),c=f?Math.atan2(u,o)*Nt-120:NaN;return new z(
c<0?c+360:c,f,i,n.opacity)}function Sn(n,t,e,r){return arguments.length===1?Fe(n):new z(n,t,e,r??1)}function z(n,t,e,r){this.h=+n,this.s=+t,this.l=+e,this.opacity=
+r}G(z,Sn,on(P,{brighter(n){return n=n==null?U:Math.pow(U,n),new z(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?B:Math.pow(B,n),new z(this.h,
this.s,this.l*n,this.opacity)},rgb(){var n=isNaN(this.h)?0:(this.h+120)*vt,t=+this.l,e=isNaN(this.s)?0:this.s*t*(1-t),r=Math.cos(n),i=Math.sin(n);return new p(255*
(t+e*(It*r+_n*i)),255*(t+e*(Xn*r+An*i)),255*(t+e*(rn*r)),this.opacity)}}));function Lt(n,t,e,r,i){var o=n*n,u=o*n;return((1-3*n+3*o-u)*t+(4-6*o+3*u)*e+(1+3*n+3*o-3*u)*r+u*i)/6}function _e(n){var t=n.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,t-1):Math.floor(e*t),i=n[r],o=n[r+1],u=r>0?n[r-1]:2*i-o,f=r<t-1?n[r+2]:2*o-i;return Lt((e-r/t)*t,u,i,o,f)}}function Xe(n){var t=n.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*t),i=n[(r+t-1)%t],o=n[r%t],u=n[(r+1)%t],f=n[(r+2)%t];return Lt((e-r/t)*t,i,o,u,f)}}var qn=n=>()=>n;function Ot(n,t){return function(e){
return n+e*t}}function We(n,t,e){return n=Math.pow(n,e),t=Math.pow(t,e)-n,e=1/e,function(r){return Math.pow(n+r*t,e)}}function Un(n,t){var e=t-n;return e?Ot(n,e>
180||e<-180?e-360*Math.round(e/360):e):qn(isNaN(n)?t:n)}function Ye(n){return(n=+n)==1?w:function(t,e){return e-t?We(t,e,n):qn(isNaN(t)?e:t)}}function w(n,t){var e=t-
n;return e?Ot(n,e):qn(isNaN(n)?t:n)}var Pt=(function n(t){var e=Ye(t);function r(i,o){var u=e((i=un(i)).r,(o=un(o)).r),f=e(i.g,o.g),c=e(i.b,o.b),a=w(i.opacity,o.
opacity);return function(l){return i.r=u(l),i.g=f(l),i.b=c(l),i.opacity=a(l),i+""}}return r.gamma=n,r})(1);function Ht(n){return function(t){var e=t.length,r=new Array(
e),i=new Array(e),o=new Array(e),u,f;for(u=0;u<e;++u)f=un(t[u]),r[u]=f.r||0,i[u]=f.g||0,o[u]=f.b||0;return r=n(r),i=n(i),o=n(o),f.opacity=1,function(c){return f.
r=r(c),f.g=i(c),f.b=o(c),f+""}}}var si=Ht(_e),hi=Ht(Xe);function Ve(n,t){t||(t=[]);var e=n?Math.min(t.length,n.length):0,r=t.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=n[i]*(1-o)+t[i]*o;return r}}function Ue(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function Ge(n,t){var e=t?t.length:0,r=n?Math.min(e,n.length):0,i=new Array(r),o=new Array(e),u;for(u=0;u<r;++u)i[u]=En(n[u],t[u]);for(;u<e;++u)o[u]=t[u];return function(f){
for(u=0;u<r;++u)o[u]=i[u](f);return o}}function Qe(n,t){var e=new Date;return n=+n,t=+t,function(r){return e.setTime(n*(1-r)+t*r),e}}function k(n,t){return n=+n,
t=+t,function(e){return n*(1-e)+t*e}}function Ke(n,t){var e={},r={},i;(n===null||typeof n!="object")&&(n={}),(t===null||typeof t!="object")&&(t={});for(i in t)i in
n?e[i]=En(n[i],t[i]):r[i]=t[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var Yn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Wn=new RegExp(Yn.source,
"g");function Ze(n){return function(){return n}}function Je(n){return function(t){return n(t)+""}}function nr(n,t){var e=Yn.lastIndex=Wn.lastIndex=0,r,i,o,u=-1,
f=[],c=[];for(n=n+"",t=t+"";(r=Yn.exec(n))&&(i=Wn.exec(t));)(o=i.index)>e&&(o=t.slice(e,o),f[u]?f[u]+=o:f[++u]=o),(r=r[0])===(i=i[0])?f[u]?f[u]+=i:f[++u]=i:(f[++u]=
null,c.push({i:u,x:k(r,i)})),e=Wn.lastIndex;return e<t.length&&(o=t.slice(e),f[u]?f[u]+=o:f[++u]=o),f.length<2?c[0]?Je(c[0].x):Ze(t):(t=c.length,function(a){for(var l=0,
s;l<t;++l)f[(s=c[l]).i]=s.x(a);return f.join("")})}function En(n,t){var e=typeof t,r;return t==null||e==="boolean"?qn(t):(e==="number"?k:e==="string"?(r=Q(t))?(t=
r,Pt):nr:t instanceof Q?Pt:t instanceof Date?Qe:Ue(t)?Ve:Array.isArray(t)?Ge:typeof t.valueOf!="function"&&typeof t.toString!="function"||isNaN(t)?Ke:k)(n,t)}function Ct(n,t){return n=+n,t=+t,function(e){return Math.round(n*(1-e)+t*e)}}var Dt=180/Math.PI,Vn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function zt(n,t,e,r,i,o){var u,f,c;return(u=Math.sqrt(n*n+t*t))&&(n/=u,t/=u),(c=n*e+t*r)&&(e-=n*c,r-=t*c),(f=Math.sqrt(e*e+r*r))&&(e/=f,r/=f,c/=f),n*r<t*e&&(n=-n,
t=-t,c=-c,u=-u),{translateX:i,translateY:o,rotate:Math.atan2(t,n)*Dt,skewX:Math.atan(c)*Dt,scaleX:u,scaleY:f}}var $n;function tr(n){let t=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(n+"");return t.isIdentity?Vn:zt(t.a,t.b,t.c,t.d,t.e,t.f)}function er(n){return n==null||($n||($n=document.createElementNS(
"http://www.w3.org/2000/svg","g")),$n.setAttribute("transform",n),!(n=$n.transform.baseVal.consolidate()))?Vn:(n=n.matrix,zt(n.a,n.b,n.c,n.d,n.e,n.f))}function Bt(n,t,e,r){
function i(a){return a.length?a.pop()+" ":""}function o(a,l,s,h,m,x){if(a!==s||l!==h){var g=m.push("translate(",null,t,null,e);x.push({i:g-4,x:k(a,s)},{i:g-2,x:k(
l,h)})}else(s||h)&&m.push("translate("+s+t+h+e)}function u(a,l,s,h){a!==l?(a-l>180?l+=360:l-a>180&&(a+=360),h.push({i:s.push(i(s)+"rotate(",null,r)-2,x:k(a,l)})):
l&&s.push(i(s)+"rotate("+l+r)}function f(a,l,s,h){a!==l?h.push({i:s.push(i(s)+"skewX(",null,r)-2,x:k(a,l)}):l&&s.push(i(s)+"skewX("+l+r)}function c(a,l,s,h,m,x){
if(a!==s||l!==h){var g=m.push(i(m)+"scale(",null,",",null,")");x.push({i:g-4,x:k(a,s)},{i:g-2,x:k(l,h)})}else(s!==1||h!==1)&&m.push(i(m)+"scale("+s+","+h+")")}return function(a,l){
var s=[],h=[];return a=n(a),l=n(l),o(a.translateX,a.translateY,l.translateX,l.translateY,s,h),u(a.rotate,l.rotate,s,h),f(a.skewX,l.skewX,s,h),c(a.scaleX,a.scaleY,
l.scaleX,l.scaleY,s,h),a=l=null,function(m){for(var x=-1,g=h.length,b;++x<g;)s[(b=h[x]).i]=b.x(m);return s.join("")}}}var di=Bt(tr,"px, ","px)","deg)"),mi=Bt(er,
", ",")",")"),rr=1e-12;function jt(n){return((n=Math.exp(n))+1/n)/2}function ir(n){return((n=Math.exp(n))-1/n)/2}function or(n){return((n=Math.exp(2*n))-1)/(n+1)}
var gi=(function n(t,e,r){function i(o,u){var f=o[0],c=o[1],a=o[2],l=u[0],s=u[1],h=u[2],m=l-f,x=s-c,g=m*m+x*x,b,A;if(g<rr)A=Math.log(h/a)/t,b=function(L){return[
f+L*m,c+L*x,a*Math.exp(t*L*A)]};else{var D=Math.sqrt(g),j=(h*h-a*a+r*g)/(2*a*e*D),v=(h*h-a*a-r*g)/(2*h*e*D),I=Math.log(Math.sqrt(j*j+1)-j),y=Math.log(Math.sqrt(
v*v+1)-v);A=(y-I)/t,b=function(L){var hn=L*A,nn=jt(I),dn=a/(e*D)*(nn*or(t*hn+I)-ir(I));return[f+dn*m,c+dn*x,a*nn/jt(t*hn+I)]}}return b.duration=Math.abs(A)*1e3*
t/Math.SQRT2,b}return i.rho=function(o){var u=Math.max(.001,+o),f=u*u,c=f*f;return n(u,f,c)},i})(Math.SQRT2,2,4);function Ft(n){return function(t,e){var r=n((t=
Nn(t)).h,(e=Nn(e)).h),i=w(t.s,e.s),o=w(t.l,e.l),u=w(t.opacity,e.opacity);return function(f){return t.h=r(f),t.s=i(f),t.l=o(f),t.opacity=u(f),t+""}}}var pi=Ft(Un),
xi=Ft(w);function _t(n){return function(t,e){var r=n((t=kn(t)).h,(e=kn(e)).h),i=w(t.c,e.c),o=w(t.l,e.l),u=w(t.opacity,e.opacity);return function(f){return t.h=r(f),t.c=i(
f),t.l=o(f),t.opacity=u(f),t+""}}}var yi=_t(Un),wi=_t(w);function Xt(n){return(function t(e){e=+e;function r(i,o){var u=n((i=Sn(i)).h,(o=Sn(o)).h),f=w(i.s,o.s),
c=w(i.l,o.l),a=w(i.opacity,o.opacity);return function(l){return i.h=u(l),i.s=f(l),i.l=c(Math.pow(l,e)),i.opacity=a(l),i+""}}return r.gamma=t,r})(1)}var bi=Xt(Un),
Mi=Xt(w);function ur(n){return Math.abs(n=Math.round(n))>=1e21?n.toLocaleString("en").replace(/,/g,""):n.toString(10)}function Tn(n,t){if(!isFinite(n)||n===0)return null;
var e=(n=t?n.toExponential(t-1):n.toExponential()).indexOf("e"),r=n.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+n.slice(e+1)]}function K(n){return n=Tn(Math.
abs(n)),n?n[1]:NaN}function fr(n,t){return function(e,r){for(var i=e.length,o=[],u=0,f=n[0],c=0;i>0&&f>0&&(c+f+1>r&&(f=Math.max(1,r-c)),o.push(e.substring(i-=f,
i+f)),!((c+=f+1)>r));)f=n[u=(u+1)%n.length];return o.reverse().join(t)}}function ar(n){return function(t){return t.replace(/[0-9]/g,function(e){return n[+e]})}}
var cr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function fn(n){if(!(t=cr.exec(n)))throw new Error("invalid format: "+n);var t;
return new Gn({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}fn.prototype=Gn.prototype;
function Gn(n){this.fill=n.fill===void 0?" ":n.fill+"",this.align=n.align===void 0?">":n.align+"",this.sign=n.sign===void 0?"-":n.sign+"",this.symbol=n.symbol===
void 0?"":n.symbol+"",this.zero=!!n.zero,this.width=n.width===void 0?void 0:+n.width,this.comma=!!n.comma,this.precision=n.precision===void 0?void 0:+n.precision,
this.trim=!!n.trim,this.type=n.type===void 0?"":n.type+""}Gn.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function lr(n){n:for(var t=n.length,e=1,r=-1,i;e<t;++e)switch(n[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+n[e])break n;r>0&&(r=0);break}
return r>0?n.slice(0,r)+n.slice(i+1):n}var In;function sr(n,t){var e=Tn(n,t);if(!e)return In=void 0,n.toPrecision(t);var r=e[0],i=e[1],o=i-(In=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,u=r.length;return o===u?r:o>u?r+new Array(o-u+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+Tn(n,Math.
max(0,t+o-1))[0]}function Wt(n,t){var e=Tn(n,t);if(!e)return n+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var Yt={"%":(n,t)=>(n*100).toFixed(t),b:n=>Math.round(n).toString(2),c:n=>n+"",d:ur,e:(n,t)=>n.toExponential(t),f:(n,t)=>n.
toFixed(t),g:(n,t)=>n.toPrecision(t),o:n=>Math.round(n).toString(8),p:(n,t)=>Wt(n*100,t),r:Wt,s:sr,X:n=>Math.round(n).toString(16).toUpperCase(),x:n=>Math.round(
n).toString(16)};function Vt(n){return n}var Ut=Array.prototype.map,Gt=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function hr(n){var t=n.
grouping===void 0||n.thousands===void 0?Vt:fr(Ut.call(n.grouping,Number),n.thousands+""),e=n.currency===void 0?"":n.currency[0]+"",r=n.currency===void 0?"":n.currency[1]+
"",i=n.decimal===void 0?".":n.decimal+"",o=n.numerals===void 0?Vt:ar(Ut.call(n.numerals,String)),u=n.percent===void 0?"%":n.percent+"",f=n.minus===void 0?"−":
n.minus+"",c=n.nan===void 0?"NaN":n.nan+"";function a(s,h){s=fn(s);var m=s.fill,x=s.align,g=s.sign,b=s.symbol,A=s.zero,D=s.width,j=s.comma,v=s.precision,I=s.trim,
y=s.type;y==="n"?(j=!0,y="g"):Yt[y]||(v===void 0&&(v=12),I=!0,y="g"),(A||m==="0"&&x==="=")&&(A=!0,m="0",x="=");var L=(h&&h.prefix!==void 0?h.prefix:"")+(b==="$"?
e:b==="#"&&/[boxX]/.test(y)?"0"+y.toLowerCase():""),hn=(b==="$"?r:/[%p]/.test(y)?u:"")+(h&&h.suffix!==void 0?h.suffix:""),nn=Yt[y],dn=/[defgprs%]/.test(y);v=v===
void 0?6:/[gprs]/.test(y)?Math.max(1,Math.min(21,v)):Math.max(0,Math.min(20,v));function nt(d){var O=L,M=hn,_,tt,mn;if(y==="c")M=nn(d)+M,d="";else{d=+d;var gn=d<
0||1/d<0;if(d=isNaN(d)?c:nn(Math.abs(d),v),I&&(d=lr(d)),gn&&+d==0&&g!=="+"&&(gn=!1),O=(gn?g==="("?g:f:g==="-"||g==="("?"":g)+O,M=(y==="s"&&!isNaN(d)&&In!==void 0?
Gt[8+In/3]:"")+M+(gn&&g==="("?")":""),dn){for(_=-1,tt=d.length;++_<tt;)if(mn=d.charCodeAt(_),48>mn||mn>57){M=(mn===46?i+d.slice(_+1):d.slice(_))+M,d=d.slice(0,_);
break}}}j&&!A&&(d=t(d,1/0));var pn=O.length+d.length+M.length,E=pn<D?new Array(D-pn+1).join(m):"";switch(j&&A&&(d=t(E+d,E.length?D-M.length:1/0),E=""),x){case"<":
d=O+d+M+E;break;case"=":d=O+E+d+M;break;case"^":d=E.slice(0,pn=E.length>>1)+O+d+M+E.slice(pn);break;default:d=E+O+d+M;break}return o(d)}return nt.toString=function(){
return s+""},nt}function l(s,h){var m=Math.max(-8,Math.min(8,Math.floor(K(h)/3)))*3,x=Math.pow(10,-m),g=a((s=fn(s),s.type="f",s),{suffix:Gt[8+m/3]});return function(b){
return g(x*b)}}return{format:a,formatPrefix:l}}var Rn,q,Qn;dr({thousands:",",grouping:[3],currency:["$",""]});function dr(n){return Rn=hr(n),q=Rn.format,Qn=Rn.formatPrefix,
Rn}function Qt(n){return Math.max(0,-K(Math.abs(n)))}function Kt(n,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(K(t)/3)))*3-K(Math.abs(n)))}function Zt(n,t){
return n=Math.abs(n),t=Math.abs(t)-n,Math.max(0,K(t)-K(n))+1}function mr(n,t){switch(arguments.length){case 0:break;case 1:this.range(n);break;default:this.range(t).domain(n);break}return this}function gr(n){return function(){return n}}function pr(n){return+n}var Jt=[0,1];function Z(n){return n}function Kn(n,t){return(t-=n=+n)?function(e){return(e-n)/
t}:gr(isNaN(t)?NaN:.5)}function xr(n,t){var e;return n>t&&(e=n,n=t,t=e),function(r){return Math.max(n,Math.min(t,r))}}function yr(n,t,e){var r=n[0],i=n[1],o=t[0],
u=t[1];return i<r?(r=Kn(i,r),o=e(u,o)):(r=Kn(r,i),o=e(o,u)),function(f){return o(r(f))}}function wr(n,t,e){var r=Math.min(n.length,t.length)-1,i=new Array(r),o=new Array(
r),u=-1;for(n[r]<n[0]&&(n=n.slice().reverse(),t=t.slice().reverse());++u<r;)i[u]=Kn(n[u],n[u+1]),o[u]=e(t[u],t[u+1]);return function(f){var c=ot(n,f,1,r)-1;return o[c](
i[c](f))}}function br(n,t){return t.domain(n.domain()).range(n.range()).interpolate(n.interpolate()).clamp(n.clamp()).unknown(n.unknown())}function Mr(){var n=Jt,
t=Jt,e=En,r,i,o,u=Z,f,c,a;function l(){var h=Math.min(n.length,t.length);return u!==Z&&(u=xr(n[0],n[h-1])),f=h>2?wr:yr,c=a=null,s}function s(h){return h==null||
isNaN(h=+h)?o:(c||(c=f(n.map(r),t,e)))(r(u(h)))}return s.invert=function(h){return u(i((a||(a=f(t,n.map(r),k)))(h)))},s.domain=function(h){return arguments.length?
(n=Array.from(h,pr),l()):n.slice()},s.range=function(h){return arguments.length?(t=Array.from(h),l()):t.slice()},s.rangeRound=function(h){return t=Array.from(h),
e=Ct,l()},s.clamp=function(h){return arguments.length?(u=h?!0:Z,l()):u!==Z},s.interpolate=function(h){return arguments.length?(e=h,l()):e},s.unknown=function(h){
return arguments.length?(o=h,s):o},function(h,m){return r=h,i=m,l()}}function vr(){return Mr()(Z,Z)}function Nr(n,t,e,r){var i=ct(n,t,e),o;switch(r=fn(r??",f"),
r.type){case"s":{var u=Math.max(Math.abs(n),Math.abs(t));return r.precision==null&&!isNaN(o=Kt(i,u))&&(r.precision=o),Qn(r,u)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=Zt(i,Math.max(Math.abs(n),Math.abs(t))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=Qt(i))&&
(r.precision=o-(r.type==="%")*2);break}}return q(r)}function kr(n){var t=n.domain;return n.ticks=function(e){var r=t();return at(r[0],r[r.length-1],e??10)},n.tickFormat=
function(e,r){var i=t();return Nr(i[0],i[i.length-1],e??10,r)},n.nice=function(e){e==null&&(e=10);var r=t(),i=0,o=r.length-1,u=r[i],f=r[o],c,a,l=10;for(f<u&&(a=
u,u=f,f=a,a=i,i=o,o=a);l-- >0;){if(a=yn(u,f,e),a===c)return r[i]=u,r[o]=f,t(r);if(a>0)u=Math.floor(u/a)*a,f=Math.ceil(f/a)*a;else if(a<0)u=Math.ceil(u*a)/a,f=Math.
floor(f*a)/a;else break;c=a}return n},n}function Zn(){var n=vr();return n.copy=function(){return br(n,Zn())},mr.apply(n,arguments),kr(n)}var ne=q(".3~r"),Ar=q(".2~f"),Di=q(".1e"),Sr="⁰¹²³⁴⁵⁶⁷⁸⁹",$r=q(".6~r"),ji=q(".2f"),te=q(".3f");function an(n){let t=[...String(Math.abs(n))].map(e=>Sr[Number(e)]).join("");return`10${n<0?"⁻":""}${t}`}function ee(n){if(Number.isNaN(n))return"–";let t=Math.
abs(n);return t===0||t>=.001&&t<1e4?ne(n):(n<0?"−":"")+qr(Math.log10(t))}function qr(n,t={floor:-1/0,ceiling:1/0}){if(Number.isNaN(n))return"–";if(n===-1/0)
return"0";if(n<t.floor)return`below 1.4 × ${an(-45)}: 0 in float32`;if(n>t.ceiling)return`above 3.4 × ${an(38)}: infinite in float32`;if(n>-3&&n<4)return ne(10**
n);let e=Math.floor(n+1e-9);return`${Ar(10**(n-e))} × ${an(e)}`}var cn={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]},Er=5;function re(n){let t=getComputedStyle(n),e=t.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,
`rgba($1,$2,$3,${o})`),i=t.getPropertyValue("--st-background-color").trim()||"#fff";return{font:t.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(
.8)}}function Rr(n){let t=n.getContext("2d");if(!t)throw new Error("This browser draws no canvas.");return t}function ie(n){let t=window.devicePixelRatio||1,[e,
r]=[n.clientWidth,n.clientHeight],[i,o]=[Math.round(e*t),Math.round(r*t)];(n.width!==i||n.height!==o)&&Object.assign(n,{width:i,height:o});let u=Rr(n);return u.
setTransform(t,0,0,t,0,0),u.clearRect(0,0,e,r),{g:u,width:e,height:r}}function Tr(n,t=!1){let e=Zn(n,[0,1]).ticks(Er);return t?e.filter(Number.isInteger):e}function oe(n,{
log:t,counts:e,zero:r}){let i=Tr(n,t||e).map(o=>[o,t?an(o):ee(o)]);return typeof r!="number"||r<n[0]?i:[[r,"0"],...i.filter(([o])=>o>r+1)]}function Jn(n,t,e,r,i){
n.beginPath(),n.moveTo(t,e),n.lineTo(r,i),n.stroke()}function ue(n,t,e,r){n.save(),n.translate(e,(r.top+r.bottom)/2),n.rotate(-Math.PI/2),n.textAlign="center",n.
textBaseline="middle",n.fillText(t,0,0),n.restore()}function fe(n,t,e,r,i,o,u=4){n.lineJoin="round",n.lineWidth=u,n.strokeStyle=o,n.strokeText(t,e,r),n.fillStyle=i,n.fillText(t,e,r)}var Ir="http://www.w3.org/2000/svg";function Pn(n,t){for(let[e,r]of Object.entries(t))typeof r=="function"?n.addEventListener(e,r):r===!1||r===null||r===void 0?
n.removeAttribute(e):n.setAttribute(e,r===!0?"":String(r));return n}function T(n,t={},...e){let r=Pn(document.createElement(n),t);return r.append(...e),r}function F(n,t={},...e){
let r=Pn(document.createElementNS(Ir,n),t);return r.append(...e),r}function ae(n,t){n.textContent!==t&&(n.textContent=t)}var Pr={dot:({color:n})=>F("circle",{cx:13,cy:5,r:4,fill:n}),ring:({color:n})=>F("circle",{cx:13,cy:5,r:3.5,fill:"none",stroke:n,"stroke-width":1.5}),square:({color:n})=>F(
"rect",{x:9,y:1,width:8,height:8,fill:n}),arrow:({color:n})=>F("path",{d:"M9 1h8l-4 8z",fill:n}),line:({color:n,dash:t})=>{let e=cn[t].join(" ");return F("line",
{x2:26,y1:5,y2:5,stroke:n,"stroke-width":2.5,"stroke-dasharray":e})}};function ce(n){let t=n.map(e=>T("span",{},F("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},
Pr[e.mark](e)),e.name));return T("div",{class:"legend"},...t)}var J=(n,t,e)=>Math.min(Math.max(n,t),e);var le=(n,t,e)=>n+(t-n)*e;var Dr=50,se=8,Dn=class{data;#n;constructor(){this.canvas=T("canvas",{role:"img"}),this.tip=T("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=T("d\
iv",{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let t=({offsetX:e,offsetY:r})=>this.over([e,r]);this.canvas.
addEventListener("pointermove",t),this.canvas.addEventListener("pointerdown",t),this.canvas.addEventListener("pointerleave",({pointerType:e})=>{e!=="touch"&&this.
over(void 0)})}over(t){this.#n=t,this.tell(t&&this.spot(...t))}show(t){this.data=t,Pn(this.canvas,{"aria-label":t.label}),this.draw()}draw(){if(!this.data||!this.
root.isConnected)return;let t=ie(this.canvas);Math.min(t.width,t.height)>Dr&&this.picture(t,re(this.root),this.data),this.over(this.#n)}picture(t,e,r){}spot(t,e){}tell(t){
let{tip:e,canvas:r}=this;if(e.hidden=!t?.text,ae(e,t?.text??""),!t)return;let i=J(t.x-e.offsetWidth/2,0,Math.max(0,r.clientWidth-e.offsetWidth)),o=t.y>r.clientHeight/
2,u=r.offsetTop+t.y+(o?-e.offsetHeight-se:se);Object.assign(e.style,{left:`${r.offsetLeft+i}px`,top:`${u}px`})}};var[jr,Lr]=[40,92],Or=-Math.PI/3,Hr=12,he=({names:n})=>n.some(t=>Number.isNaN(Number(t))),de=({first:n,last:t})=>t-n+1,jn=n=>he(n)?Lr:jr;function ln(n,{left:t,right:e}){
let r=(e-t)/de(n);return i=>t+(i-n.first)*r}function me(n,{left:t,right:e},r){let i=de(n);return n.first+J(Math.floor((r-t)/(e-t)*i),0,i-1)}function Cr(n,t,e){let r=Math.
max(1,Math.ceil(Hr*n/t)),i=[...Array(n).keys()].filter(o=>o%r===0);return e<0?i:[...i.filter(o=>Math.abs(o-e)>=r),e].sort((o,u)=>o-u)}function ge(n,t,e,r){let{pads:i}=e;
if(!i)return;let o=ln(e,t),[u,f]=[Math.max(o(i.first),t.left),Math.min(o(i.last+1),t.right)];n.fillStyle=r.grid,n.fillRect(u,t.top,f-u,t.bottom-t.top),n.fillStyle=
r.text,n.textAlign="left",n.textBaseline="bottom",n.fillText(i.said,u+4,t.bottom-3)}function pe(n,t,e){let{names:r,first:i,last:o,x:u}=e,[f,c]=[he(e),ln(e,t)],a=r.
flatMap((s,h)=>s&&h>=i&&h<=o?[h]:[]),l=a.length?c(a[a.length-1]+1)-c(a[0]):0;n.textBaseline=f?"middle":"top",n.textAlign=f?"right":"center";for(let s of f?Cr(a.
length,l,-1):a.keys())n.save(),n.translate(c(a[s]+.5),t.bottom+6),f&&n.rotate(Or),n.fillText(r[a[s]],0,0),n.restore();n.textAlign="center",n.textBaseline="botto\
m",n.fillText(u,(t.left+t.right)/2,t.bottom+jn(e)-2)}function xe({tokens:n,curves:t},e){let r=t.filter(({values:i})=>!Number.isNaN(i[e])).map(({name:i,values:o})=>`${i} = ${te(o[e])}`);return r.length?[n[e],...r].
join(`
`):""}function ye(n,t){let e=[];return n.forEach((r,i)=>{if(Number.isNaN(r))return;let o=i?n[i-1]:Number.NaN;!e.length||Number.isNaN(o)?e.push([]):t&&e[e.length-
1].push([i,o]),e[e.length-1].push([i,r])}),e}var[zr,Br,Fr]=[52,8,8],[sn,_r]=[6,9],Ln=class extends Dn{constructor(){super(),this.legend=T("div"),this.root.prepend(this.legend)}show(t){let e=t.curves.map(i=>({
...i,mark:"line"})),r=ce(t.curves.length>1?e:[]);this.legend.replaceWith(r),this.legend=r,this.canvas.style.height=`${t.height+jn(t)}px`,super.show(t)}#n(t){let{
clientWidth:e,clientHeight:r}=this.canvas;return{left:zr,right:e-Br,top:Fr,bottom:r-jn(t)}}picture({g:t},e,r){let i=this.#n(r),o=ln(r,i),u=l=>o(l+.5),[f,c]=r.range,
a=l=>le(i.bottom,i.top,(l-f)/(c-f));t.font=`11px ${e.font}`,Xr(t,i,r,e,a),ge(t,i,r,e),Wr(t,i,r,e,o),pe(t,i,r),Yr(t,i,r,e,a),Vr(t,i,r,u,a);for(let l of r.movers)
Ur(t,i,r,l,e,u,a)}spot(t,e){if(!this.data)return;let r=this.#n(this.data),i=me(this.data,r,t);return{x:ln(this.data,r)(i+.5),y:e,text:xe(this.data,i)}}};function Xr(n,t,e,r,i){
n.lineWidth=1,n.strokeStyle=r.grid,n.fillStyle=r.text,n.textAlign="right",n.textBaseline="middle";for(let[o,u]of oe(e.range,{}))Jn(n,t.left,i(o),t.right,i(o)),n.
fillText(u,t.left-5,i(o));ue(n,e.y,10,t),n.strokeStyle=r.axis,n.strokeRect(t.left,t.top,t.right-t.left,t.bottom-t.top)}function Wr(n,t,{chosen:e},r,i){if(!e)return;
let[o,u]=e;n.fillStyle=r.muted,n.globalAlpha=.3,n.fillRect(i(o),t.top,i(u+1)-i(o),t.bottom-t.top),n.globalAlpha=1}function Yr(n,t,e,r,i){n.strokeStyle=r.muted;for(let{
at:o,dash:u}of e.levels)n.setLineDash(cn[u]),Jn(n,t.left,i(o),t.right,i(o));n.setLineDash([])}function Vr(n,t,e,r,i){n.save(),n.beginPath(),n.rect(t.left,t.top-
1,t.right-t.left,t.bottom-t.top+2),n.clip(),n.lineJoin="round";for(let{values:o,color:u,width:f,dash:c}of e.curves){n.strokeStyle=u,n.lineWidth=f,n.setLineDash(
cn[c]);for(let a of ye(o,e.holds)){n.beginPath();for(let[l,s]of a)n.lineTo(r(l),i(s));n.stroke()}}n.restore()}function Ur(n,t,{curves:e},{at:r,word:i,up:o,color:u},f,c,a){
let[l,s]=[c(r),a(e[0].values[r])],h=o?-1:1;n.fillStyle=u,n.beginPath(),n.moveTo(l,s+h*sn),n.lineTo(l-sn,s-h*sn),n.lineTo(l+sn,s-h*sn),n.fill();let m=n.measureText(
i).width/2;n.textAlign="center",n.textBaseline=o?"bottom":"top",fe(n,i,J(l,t.left+m,t.right-m),s+h*_r,f.text,f.page)}function we(n){let t=new WeakMap;return e=>{let r=e.parentElement,i=t.get(r);(!i||!r.contains(i.root))&&(i=n(),t.set(r,i),r.append(i.root));let o=i,{data:u}=e;return o.
update(Array.isArray(u)?{...e,data:u[0]}:e),()=>{o.root.isConnected||o.rest()}}}var go=we(()=>{let n=new Ln;return{root:n.root,update:({data:t})=>n.show(et(t)),rest:()=>{}}});export{go as default};
