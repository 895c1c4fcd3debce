/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle 136e72d70415e84c6b948e23dbe80c5e2657bd6c6a4c8a3e11aa0126d092d2df */
function ot(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Se(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function hn(t){let n,e,
r;t.length!==2?(n=ot,e=(s,f)=>ot(t(s),f),r=(s,f)=>t(s)-f):(n=t===ot||t===Se?t:$e,e=t,r=t);function i(s,f,u=0,l=s.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+
l>>>1;e(s[c],f)<0?u=c+1:l=c}while(u<l)}return u}function o(s,f,u=0,l=s.length){if(u<l){if(n(f,f)!==0)return l;do{let c=u+l>>>1;e(s[c],f)<=0?u=c+1:l=c}while(u<l)}
return u}function a(s,f,u=0,l=s.length){let c=i(s,f,u,l-1);return c>u&&r(s[c-1],f)>-r(s[c],f)?c-1:c}return{left:i,center:a,right:o}}function $e(){return 0}function Ee(t){
return t===null?NaN:+t}var dn=hn(ot),pn=dn.right,ii=dn.left,oi=hn(Ee).center;var ai=mn(gn),si=mn(qe);function mn(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid\
 ry");let{data:i,width:o,height:a}=n;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError(
"invalid height");if(!o||!a||!e&&!r)return n;let s=e&&t(e),f=r&&t(r),u=i.slice();return s&&f?(V(s,u,i,o,a),V(s,i,u,o,a),V(s,u,i,o,a),G(f,i,u,o,a),G(f,u,i,o,a),G(
f,i,u,o,a)):s?(V(s,i,u,o,a),V(s,u,i,o,a),V(s,i,u,o,a)):f&&(G(f,i,u,o,a),G(f,u,i,o,a),G(f,i,u,o,a)),n}}function V(t,n,e,r,i){for(let o=0,a=r*i;o<a;)t(n,e,o,o+=r,
1)}function G(t,n,e,r,i){for(let o=0,a=r*i;o<r;++o)t(n,e,o,o+a,r)}function qe(t){let n=gn(t);return(e,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,n(e,r,i+0,o+0,a),n(e,r,i+1,o+
1,a),n(e,r,i+2,o+2,a),n(e,r,i+3,o+3,a)}}function gn(t){let n=Math.floor(t);if(n===t)return Te(t);let e=t-n,r=2*t+1;return(i,o,a,s,f)=>{if(!((s-=f)>=a))return;let u=n*
o[a],l=f*n,c=l+f;for(let h=a,d=a+l;h<d;h+=f)u+=o[Math.min(s,h)];for(let h=a,d=s;h<=d;h+=f)u+=o[Math.min(s,h+l)],i[h]=(u+e*(o[Math.max(a,h-c)]+o[Math.min(s,h+c)]))/
r,u-=o[Math.max(a,h-l)]}}function Te(t){let n=2*t+1;return(e,r,i,o,a)=>{if(!((o-=a)>=i))return;let s=t*r[i],f=a*t;for(let u=i,l=i+f;u<l;u+=a)s+=r[Math.min(o,u)];
for(let u=i,l=o;u<=l;u+=a)s+=r[Math.min(o,u+f)],e[u]=s/n,s-=r[Math.max(i,u-f)]}}var Ie=Array.prototype,ui=Ie.slice;var Re=Math.sqrt(50),De=Math.sqrt(10),Le=Math.sqrt(2);function Mt(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=Re?10:o>=
De?5:o>=Le?2:1,s,f,u;return i<0?(u=Math.pow(10,-i)/a,s=Math.round(t*u),f=Math.round(n*u),s/u<t&&++s,f/u>n&&--f,u=-u):(u=Math.pow(10,i)*a,s=Math.round(t/u),f=Math.
round(n/u),s*u<t&&++s,f*u>n&&--f),f<s&&.5<=e&&e<2?Mt(t,n,e*2):[s,f,u]}function xn(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,a]=r?
Mt(n,t,e):Mt(t,n,e);if(!(o>=i))return[];let s=o-i+1,f=new Array(s);if(r)if(a<0)for(let u=0;u<s;++u)f[u]=(o-u)/-a;else for(let u=0;u<s;++u)f[u]=(o-u)*a;else if(a<
0)for(let u=0;u<s;++u)f[u]=(i+u)/-a;else for(let u=0;u<s;++u)f[u]=(i+u)*a;return f}function vt(t,n,e){return n=+n,t=+t,e=+e,Mt(t,n,e)[2]}function wn(t,n,e){n=+n,
t=+t,e=+e;let r=n<t,i=r?vt(n,t,e):vt(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}var fi=Oe(Math.random);function Oe(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let a=t()*o--|0,s=e[o+r];e[o+r]=e[a+r],e[a+r]=s}return e}}function Z(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function ut(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function P(){}var Y=.7,
K=1/Y,Q="\\s*([+-]?\\d+)\\s*",at="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",q="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Pe=/^#([0-9a-f]{3,8})$/,
ze=new RegExp(`^rgb\\(${Q},${Q},${Q}\\)$`),Ce=new RegExp(`^rgb\\(${q},${q},${q}\\)$`),He=new RegExp(`^rgba\\(${Q},${Q},${Q},${at}\\)$`),je=new RegExp(`^rgba\\(${q}\
,${q},${q},${at}\\)$`),Be=new RegExp(`^hsl\\(${at},${q},${q}\\)$`),Fe=new RegExp(`^hsla\\(${at},${q},${q},${at}\\)$`),yn={aliceblue:15792383,antiquewhite:16444375,
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
assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:bn,formatHex:bn,formatHex8:_e,formatHsl:Xe,formatRgb:Mn,toString:Mn});function bn(){
return this.rgb().formatHex()}function _e(){return this.rgb().formatHex8()}function Xe(){return Tn(this).formatHsl()}function Mn(){return this.rgb().formatRgb()}
function tt(t){var n,e;return t=(t+"").trim().toLowerCase(),(n=Pe.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?vn(n):e===3?new y(n>>8&15|n>>4&240,n>>4&15|n&
240,(n&15)<<4|n&15,1):e===8?kt(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?kt(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=
ze.exec(t))?new y(n[1],n[2],n[3],1):(n=Ce.exec(t))?new y(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=He.exec(t))?kt(n[1],n[2],n[3],n[4]):(n=je.exec(t))?kt(n[1]*
255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=Be.exec(t))?An(n[1],n[2]/100,n[3]/100,1):(n=Fe.exec(t))?An(n[1],n[2]/100,n[3]/100,n[4]):yn.hasOwnProperty(t)?vn(yn[t]):
t==="transparent"?new y(NaN,NaN,NaN,0):null}function vn(t){return new y(t>>16&255,t>>8&255,t&255,1)}function kt(t,n,e,r){return r<=0&&(t=n=e=NaN),new y(t,n,e,r)}
function Gt(t){return t instanceof P||(t=tt(t)),t?(t=t.rgb(),new y(t.r,t.g,t.b,t.opacity)):new y}function ft(t,n,e,r){return arguments.length===1?Gt(t):new y(t,
n,e,r??1)}function y(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}Z(y,ft,ut(P,{brighter(t){return t=t==null?K:Math.pow(K,t),new y(this.r*t,this.g*t,this.
b*t,this.opacity)},darker(t){return t=t==null?Y:Math.pow(Y,t),new y(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new y(_(this.r),
_(this.g),_(this.b),At(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.
opacity<=1},hex:kn,formatHex:kn,formatHex8:Ye,formatRgb:Nn,toString:Nn}));function kn(){return`#${F(this.r)}${F(this.g)}${F(this.b)}`}function Ye(){return`#${F(
this.r)}${F(this.g)}${F(this.b)}${F((isNaN(this.opacity)?1:this.opacity)*255)}`}function Nn(){let t=At(this.opacity);return`${t===1?"rgb(":"rgba("}${_(this.r)},\
 ${_(this.g)}, ${_(this.b)}${t===1?")":`, ${t})`}`}function At(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function _(t){return Math.max(0,Math.min(255,Math.
round(t)||0))}function F(t){return t=_(t),(t<16?"0":"")+t.toString(16)}function An(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new A(t,n,e,r)}
function Tn(t){if(t instanceof A)return new A(t.h,t.s,t.l,t.opacity);if(t instanceof P||(t=tt(t)),!t)return new A;if(t instanceof A)return t;t=t.rgb();var n=t.r/
255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),a=NaN,s=o-i,f=(o+i)/2;return s?(n===o?a=(e-r)/s+(e<r)*6:e===o?a=(r-n)/s+2:a=(n-e)/s+4,s/=f<.5?o+i:2-
o-i,a*=60):s=f>0&&f<1?0:a,new A(a,s,f,t.opacity)}function $t(t,n,e,r){return arguments.length===1?Tn(t):new A(t,n,e,r??1)}function A(t,n,e,r){this.h=+t,this.s=+n,
this.l=+e,this.opacity=+r}Z(A,$t,ut(P,{brighter(t){return t=t==null?K:Math.pow(K,t),new A(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Y:Math.
pow(Y,t),new A(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-
r;return new y(Xt(t>=240?t-240:t+120,i,r),Xt(t,i,r),Xt(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new A(Sn(this.h),Nt(this.s),Nt(this.l),At(this.opacity))},
displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=At(this.opacity);return`${t===
1?"hsl(":"hsla("}${Sn(this.h)}, ${Nt(this.s)*100}%, ${Nt(this.l)*100}%${t===1?")":`, ${t})`}`}}));function Sn(t){return t=(t||0)%360,t<0?t+360:t}function Nt(t){
return Math.max(0,Math.min(1,t||0))}function Xt(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var In=Math.PI/180,Rn=180/Math.PI,St=18,
Dn=.96422,Ln=1,On=.82521,Pn=4/29,J=6/29,zn=3*J*J,Ue=J*J*J;function Cn(t){if(t instanceof T)return new T(t.l,t.a,t.b,t.opacity);if(t instanceof L)return jn(t);t instanceof
y||(t=Gt(t));var n=Vt(t.r),e=Vt(t.g),r=Vt(t.b),i=Yt((.2225045*n+.7168786*e+.0606169*r)/Ln),o,a;return n===e&&e===r?o=a=i:(o=Yt((.4360747*n+.3850649*e+.1430804*r)/
Dn),a=Yt((.0139322*n+.0971045*e+.7141733*r)/On)),new T(116*i-16,500*(o-i),200*(i-a),t.opacity)}function Hn(t,n,e,r){return arguments.length===1?Cn(t):new T(t,n,e,r??1)}function T(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}Z(T,Hn,ut(P,{brighter(t){
return new T(this.l+St*(t??1),this.a,this.b,this.opacity)},darker(t){return new T(this.l-St*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(
this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=Dn*Ut(n),t=Ln*Ut(t),e=On*Ut(e),new y(Wt(3.1338561*n-1.6168667*t-.4906146*e),Wt(-.9787684*n+1.9161415*
t+.033454*e),Wt(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Yt(t){return t>Ue?Math.pow(t,1/3):t/zn+Pn}function Ut(t){return t>J?t*t*t:zn*(t-Pn)}
function Wt(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function Vt(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function We(t){
if(t instanceof L)return new L(t.h,t.c,t.l,t.opacity);if(t instanceof T||(t=Cn(t)),t.a===0&&t.b===0)return new L(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.
atan2(t.b,t.a)*Rn;return new L(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Et(t,n,e,r){return arguments.length===1?We(t):new L(t,n,e,r??1)}function L(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function jn(t){if(isNaN(
t.h))return new T(t.l,0,0,t.opacity);var n=t.h*In;return new T(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}Z(L,Et,ut(P,{brighter(t){return new L(this.h,this.
c,this.l+St*(t??1),this.opacity)},darker(t){return new L(this.h,this.c,this.l-St*(t??1),this.opacity)},rgb(){return jn(this).rgb()}}));var Bn=-.14861,Qt=1.78277,
Jt=-.29227,qt=-.90649,st=1.97294,$n=st*qt,En=st*Qt,qn=Qt*Jt-qt*Bn;function Ve(t){if(t instanceof X)return new X(t.h,t.s,t.l,t.opacity);t instanceof y||(t=Gt(t));
var n=t.r/255,e=t.g/255,r=t.b/255,i=(qn*r+$n*n-En*e)/(qn+$n-En),o=r-i,a=(st*(e-i)-Jt*o)/qt,s=Math.sqrt(a*a+o*o)/(st*i*(1-i)),f=s?Math.atan2(a,o)*Rn-120:NaN;return new X(
f<0?f+360:f,s,i,t.opacity)}function Tt(t,n,e,r){return arguments.length===1?Ve(t):new X(t,n,e,r??1)}function X(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=
+r}Z(X,Tt,ut(P,{brighter(t){return t=t==null?K:Math.pow(K,t),new X(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?Y:Math.pow(Y,t),new X(this.h,
this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*In,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new y(255*
(n+e*(Bn*r+Qt*i)),255*(n+e*(Jt*r+qt*i)),255*(n+e*(st*r)),this.opacity)}}));function Yn(t,n,e,r,i){var o=t*t,a=o*t;return((1-3*t+3*o-a)*n+(4-6*o+3*a)*e+(1+3*t+3*o-3*a)*r+a*i)/6}function Ge(t){var n=t.length-1;return function(e){var r=e<=
0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],a=r>0?t[r-1]:2*i-o,s=r<n-1?t[r+2]:2*o-i;return Yn((e-r/n)*n,a,i,o,s)}}function Qe(t){var n=t.length;return function(e){
var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],a=t[(r+1)%n],s=t[(r+2)%n];return Yn((e-r/n)*n,i,o,a,s)}}var Rt=t=>()=>t;function Un(t,n){return function(e){
return t+e*n}}function Je(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function nn(t,n){var e=n-t;return e?Un(t,e>
180||e<-180?e-360*Math.round(e/360):e):Rt(isNaN(t)?n:t)}function Ke(t){return(t=+t)==1?M:function(n,e){return e-n?Je(n,e,t):Rt(isNaN(n)?e:n)}}function M(t,n){var e=n-
t;return e?Un(t,e):Rt(isNaN(t)?n:t)}var Fn=(function t(n){var e=Ke(n);function r(i,o){var a=e((i=ft(i)).r,(o=ft(o)).r),s=e(i.g,o.g),f=e(i.b,o.b),u=M(i.opacity,o.
opacity);return function(l){return i.r=a(l),i.g=s(l),i.b=f(l),i.opacity=u(l),i+""}}return r.gamma=t,r})(1);function Wn(t){return function(n){var e=n.length,r=new Array(
e),i=new Array(e),o=new Array(e),a,s;for(a=0;a<e;++a)s=ft(n[a]),r[a]=s.r||0,i[a]=s.g||0,o[a]=s.b||0;return r=t(r),i=t(i),o=t(o),s.opacity=1,function(f){return s.
r=r(f),s.g=i(f),s.b=o(f),s+""}}}var di=Wn(Ge),pi=Wn(Qe);function Ze(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=
0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function tr(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function nr(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),a;for(a=0;a<r;++a)i[a]=Dt(t[a],n[a]);for(;a<e;++a)o[a]=n[a];return function(s){
for(a=0;a<r;++a)o[a]=i[a](s);return o}}function er(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function S(t,n){return t=+t,
n=+n,function(e){return t*(1-e)+n*e}}function rr(t,n){var e={},r={},i;(t===null||typeof t!="object")&&(t={}),(n===null||typeof n!="object")&&(n={});for(i in n)i in
t?e[i]=Dt(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var Zt=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Kt=new RegExp(Zt.source,
"g");function ir(t){return function(){return t}}function or(t){return function(n){return t(n)+""}}function ar(t,n){var e=Zt.lastIndex=Kt.lastIndex=0,r,i,o,a=-1,
s=[],f=[];for(t=t+"",n=n+"";(r=Zt.exec(t))&&(i=Kt.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),s[a]?s[a]+=o:s[++a]=o),(r=r[0])===(i=i[0])?s[a]?s[a]+=i:s[++a]=i:(s[++a]=
null,f.push({i:a,x:S(r,i)})),e=Kt.lastIndex;return e<n.length&&(o=n.slice(e),s[a]?s[a]+=o:s[++a]=o),s.length<2?f[0]?or(f[0].x):ir(n):(n=f.length,function(u){for(var l=0,
c;l<n;++l)s[(c=f[l]).i]=c.x(u);return s.join("")})}function Dt(t,n){var e=typeof n,r;return n==null||e==="boolean"?Rt(n):(e==="number"?S:e==="string"?(r=tt(n))?
(n=r,Fn):ar:n instanceof tt?Fn:n instanceof Date?er:tr(n)?Ze:Array.isArray(n)?nr:typeof n.valueOf!="function"&&typeof n.toString!="function"||isNaN(n)?rr:S)(t,n)}function Vn(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var _n=180/Math.PI,tn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};
function Gn(t,n,e,r,i,o){var a,s,f;return(a=Math.sqrt(t*t+n*n))&&(t/=a,n/=a),(f=t*e+n*r)&&(e-=t*f,r-=n*f),(s=Math.sqrt(e*e+r*r))&&(e/=s,r/=s,f/=s),t*r<n*e&&(t=-t,
n=-n,f=-f,a=-a),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*_n,skewX:Math.atan(f)*_n,scaleX:a,scaleY:s}}var It;function sr(t){let n=new(typeof DOMMatrix==
"function"?DOMMatrix:WebKitCSSMatrix)(t+"");return n.isIdentity?tn:Gn(n.a,n.b,n.c,n.d,n.e,n.f)}function ur(t){return t==null||(It||(It=document.createElementNS(
"http://www.w3.org/2000/svg","g")),It.setAttribute("transform",t),!(t=It.transform.baseVal.consolidate()))?tn:(t=t.matrix,Gn(t.a,t.b,t.c,t.d,t.e,t.f))}function Qn(t,n,e,r){
function i(u){return u.length?u.pop()+" ":""}function o(u,l,c,h,d,x){if(u!==c||l!==h){var p=d.push("translate(",null,n,null,e);x.push({i:p-4,x:S(u,c)},{i:p-2,x:S(
l,h)})}else(c||h)&&d.push("translate("+c+n+h+e)}function a(u,l,c,h){u!==l?(u-l>180?l+=360:l-u>180&&(u+=360),h.push({i:c.push(i(c)+"rotate(",null,r)-2,x:S(u,l)})):
l&&c.push(i(c)+"rotate("+l+r)}function s(u,l,c,h){u!==l?h.push({i:c.push(i(c)+"skewX(",null,r)-2,x:S(u,l)}):l&&c.push(i(c)+"skewX("+l+r)}function f(u,l,c,h,d,x){
if(u!==c||l!==h){var p=d.push(i(d)+"scale(",null,",",null,")");x.push({i:p-4,x:S(u,c)},{i:p-2,x:S(l,h)})}else(c!==1||h!==1)&&d.push(i(d)+"scale("+c+","+h+")")}return function(u,l){
var c=[],h=[];return u=t(u),l=t(l),o(u.translateX,u.translateY,l.translateX,l.translateY,c,h),a(u.rotate,l.rotate,c,h),s(u.skewX,l.skewX,c,h),f(u.scaleX,u.scaleY,
l.scaleX,l.scaleY,c,h),u=l=null,function(d){for(var x=-1,p=h.length,g;++x<p;)c[(g=h[x]).i]=g.x(d);return c.join("")}}}var mi=Qn(sr,"px, ","px)","deg)"),gi=Qn(ur,
", ",")",")"),fr=1e-12;function Xn(t){return((t=Math.exp(t))+1/t)/2}function lr(t){return((t=Math.exp(t))-1/t)/2}function cr(t){return((t=Math.exp(2*t))-1)/(t+1)}
var xi=(function t(n,e,r){function i(o,a){var s=o[0],f=o[1],u=o[2],l=a[0],c=a[1],h=a[2],d=l-s,x=c-f,p=d*d+x*x,g,E;if(p<fr)E=Math.log(h/u)/n,g=function(j){return[
s+j*d,f+j*x,u*Math.exp(n*j*E)]};else{var C=Math.sqrt(p),H=(h*h-u*u+r*p)/(2*u*e*C),N=(h*h-u*u-r*p)/(2*h*e*C),O=Math.log(Math.sqrt(H*H+1)-H),b=Math.log(Math.sqrt(
N*N+1)-N);E=(b-O)/n,g=function(j){var gt=j*E,it=Xn(O),xt=u/(e*C)*(it*cr(n*gt+O)-lr(O));return[s+xt*d,f+xt*x,u*it/Xn(n*gt+O)]}}return g.duration=Math.abs(E)*1e3*
n/Math.SQRT2,g}return i.rho=function(o){var a=Math.max(.001,+o),s=a*a,f=s*s;return t(a,s,f)},i})(Math.SQRT2,2,4);function Jn(t){return function(n,e){var r=t((n=
$t(n)).h,(e=$t(e)).h),i=M(n.s,e.s),o=M(n.l,e.l),a=M(n.opacity,e.opacity);return function(s){return n.h=r(s),n.s=i(s),n.l=o(s),n.opacity=a(s),n+""}}}var wi=Jn(nn),
yi=Jn(M);function Kn(t){return function(n,e){var r=t((n=Et(n)).h,(e=Et(e)).h),i=M(n.c,e.c),o=M(n.l,e.l),a=M(n.opacity,e.opacity);return function(s){return n.h=r(s),n.c=i(
s),n.l=o(s),n.opacity=a(s),n+""}}}var bi=Kn(nn),Mi=Kn(M);function Zn(t){return(function n(e){e=+e;function r(i,o){var a=t((i=Tt(i)).h,(o=Tt(o)).h),s=M(i.s,o.s),
f=M(i.l,o.l),u=M(i.opacity,o.opacity);return function(l){return i.h=a(l),i.s=s(l),i.l=f(Math.pow(l,e)),i.opacity=u(l),i+""}}return r.gamma=n,r})(1)}var vi=Zn(nn),
ki=Zn(M);function hr(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Ot(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function nt(t){return t=Ot(Math.
abs(t)),t?t[1]:NaN}function dr(t,n){return function(e,r){for(var i=e.length,o=[],a=0,s=t[0],f=0;i>0&&s>0&&(f+s+1>r&&(s=Math.max(1,r-f)),o.push(e.substring(i-=s,
i+s)),!((f+=s+1)>r));)s=t[a=(a+1)%t.length];return o.reverse().join(n)}}function pr(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var mr=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function lt(t){if(!(n=mr.exec(t)))throw new Error("invalid format: "+t);var n;
return new en({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}lt.prototype=en.prototype;
function en(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===
void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,
this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}en.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+
(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};
function gr(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}
return r>0?t.slice(0,r)+t.slice(i+1):t}var Pt;function xr(t,n){var e=Ot(t,n);if(!e)return Pt=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(Pt=Math.max(-8,Math.
min(8,Math.floor(i/3)))*3)+1,a=r.length;return o===a?r:o>a?r+new Array(o-a+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+Ot(t,Math.
max(0,n+o-1))[0]}function te(t,n){var e=Ot(t,n);if(!e)return t+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.
slice(i+1):r+new Array(i-r.length+2).join("0")}var ne={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:hr,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.
toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>te(t*100,n),r:te,s:xr,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(
t).toString(16)};function ee(t){return t}var re=Array.prototype.map,ie=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function wr(t){var n=t.
grouping===void 0||t.thousands===void 0?ee:dr(re.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+
"",i=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?ee:pr(re.call(t.numerals,String)),a=t.percent===void 0?"%":t.percent+"",s=t.minus===void 0?"−":
t.minus+"",f=t.nan===void 0?"NaN":t.nan+"";function u(c,h){c=lt(c);var d=c.fill,x=c.align,p=c.sign,g=c.symbol,E=c.zero,C=c.width,H=c.comma,N=c.precision,O=c.trim,
b=c.type;b==="n"?(H=!0,b="g"):ne[b]||(N===void 0&&(N=12),O=!0,b="g"),(E||d==="0"&&x==="=")&&(E=!0,d="0",x="=");var j=(h&&h.prefix!==void 0?h.prefix:"")+(g==="$"?
e:g==="#"&&/[boxX]/.test(b)?"0"+b.toLowerCase():""),gt=(g==="$"?r:/[%p]/.test(b)?a:"")+(h&&h.suffix!==void 0?h.suffix:""),it=ne[b],xt=/[defgprs%]/.test(b);N=N===
void 0?6:/[gprs]/.test(b)?Math.max(1,Math.min(21,N)):Math.max(0,Math.min(20,N));function ln(m){var B=j,v=gt,W,cn,wt;if(b==="c")v=it(m)+v,m="";else{m=+m;var yt=m<
0||1/m<0;if(m=isNaN(m)?f:it(Math.abs(m),N),O&&(m=gr(m)),yt&&+m==0&&p!=="+"&&(yt=!1),B=(yt?p==="("?p:s:p==="-"||p==="("?"":p)+B,v=(b==="s"&&!isNaN(m)&&Pt!==void 0?
ie[8+Pt/3]:"")+v+(yt&&p==="("?")":""),xt){for(W=-1,cn=m.length;++W<cn;)if(wt=m.charCodeAt(W),48>wt||wt>57){v=(wt===46?i+m.slice(W+1):m.slice(W))+v,m=m.slice(0,W);
break}}}H&&!E&&(m=n(m,1/0));var bt=B.length+m.length+v.length,D=bt<C?new Array(C-bt+1).join(d):"";switch(H&&E&&(m=n(D+m,D.length?C-v.length:1/0),D=""),x){case"<":
m=B+m+v+D;break;case"=":m=B+D+m+v;break;case"^":m=D.slice(0,bt=D.length>>1)+B+m+v+D.slice(bt);break;default:m=D+B+m+v;break}return o(m)}return ln.toString=function(){
return c+""},ln}function l(c,h){var d=Math.max(-8,Math.min(8,Math.floor(nt(h)/3)))*3,x=Math.pow(10,-d),p=u((c=lt(c),c.type="f",c),{suffix:ie[8+d/3]});return function(g){
return p(x*g)}}return{format:u,formatPrefix:l}}var Lt,I,rn;yr({thousands:",",grouping:[3],currency:["$",""]});function yr(t){return Lt=wr(t),I=Lt.format,rn=Lt.formatPrefix,
Lt}function oe(t){return Math.max(0,-nt(Math.abs(t)))}function ae(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(nt(n)/3)))*3-nt(Math.abs(t)))}function se(t,n){
return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,nt(n)-nt(t))+1}function br(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}function Mr(t){return function(){return t}}function vr(t){return+t}var ue=[0,1];function et(t){return t}function on(t,n){return(n-=t=+t)?function(e){return(e-t)/
n}:Mr(isNaN(n)?NaN:.5)}function kr(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function Nr(t,n,e){var r=t[0],i=t[1],o=n[0],
a=n[1];return i<r?(r=on(i,r),o=e(a,o)):(r=on(r,i),o=e(o,a)),function(s){return o(r(s))}}function Ar(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(
r),a=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++a<r;)i[a]=on(t[a],t[a+1]),o[a]=e(n[a],n[a+1]);return function(s){var f=pn(t,s,1,r)-1;return o[f](
i[f](s))}}function Sr(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function $r(){var t=ue,
n=ue,e=Dt,r,i,o,a=et,s,f,u;function l(){var h=Math.min(t.length,n.length);return a!==et&&(a=kr(t[0],t[h-1])),s=h>2?Ar:Nr,f=u=null,c}function c(h){return h==null||
isNaN(h=+h)?o:(f||(f=s(t.map(r),n,e)))(r(a(h)))}return c.invert=function(h){return a(i((u||(u=s(n,t.map(r),S)))(h)))},c.domain=function(h){return arguments.length?
(t=Array.from(h,vr),l()):t.slice()},c.range=function(h){return arguments.length?(n=Array.from(h),l()):n.slice()},c.rangeRound=function(h){return n=Array.from(h),
e=Vn,l()},c.clamp=function(h){return arguments.length?(a=h?!0:et,l()):a!==et},c.interpolate=function(h){return arguments.length?(e=h,l()):e},c.unknown=function(h){
return arguments.length?(o=h,c):o},function(h,d){return r=h,i=d,l()}}function Er(){return $r()(et,et)}function qr(t,n,e,r){var i=wn(t,n,e),o;switch(r=lt(r??",f"),
r.type){case"s":{var a=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=ae(i,a))&&(r.precision=o),rn(r,a)}case"":case"e":case"g":case"p":case"\
r":{r.precision==null&&!isNaN(o=se(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=oe(i))&&
(r.precision=o-(r.type==="%")*2);break}}return I(r)}function Tr(t){var n=t.domain;return t.ticks=function(e){var r=n();return xn(r[0],r[r.length-1],e??10)},t.tickFormat=
function(e,r){var i=n();return qr(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,a=r[i],s=r[o],f,u,l=10;for(s<a&&(u=
a,a=s,s=u,u=i,i=o,o=u);l-- >0;){if(u=vt(a,s,e),u===f)return r[i]=a,r[o]=s,n(r);if(u>0)a=Math.floor(a/u)*u,s=Math.ceil(s/u)*u;else if(u<0)a=Math.ceil(a*u)/u,s=Math.
floor(s*u)/u;else break;f=u}return t},t}function ct(){var t=Er();return t.copy=function(){return Sr(t,ct())},br.apply(t,arguments),Tr(t)}var fe=I(".3~r"),Ir=I(".2~f"),Pi=I(".1e"),Rr="⁰¹²³⁴⁵⁶⁷⁸⁹",le=I(".6~r"),zt=I(".2f"),ce=I(".3f");function ht(t){let n=[...String(Math.abs(t))].map(e=>Rr[Number(e)]).join("");return`10${t<0?"⁻":""}${n}`}function Ct(t){if(Number.isNaN(t))return"–";let n=Math.
abs(t);return n===0||n>=.001&&n<1e4?fe(t):(t<0?"−":"")+an(Math.log10(n))}function an(t,n={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<n.floor)return`below 1.4 × ${ht(-45)}: 0 in float32`;if(t>n.ceiling)return`above 3.4 × ${ht(38)}: infinite in float32`;if(t>-3&&t<4)return fe(10**
t);let e=Math.floor(t+1e-9);return`${Ir(10**(t-e))} × ${ht(e)}`}var Ht={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]},Dr=5;function he(t){let n=getComputedStyle(t),e=n.color,r=o=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,
`rgba($1,$2,$3,${o})`),i=n.getPropertyValue("--st-background-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(
.8)}}function Lr(t){let n=t.getContext("2d");if(!n)throw new Error("This browser draws no canvas.");return n}function de(t){let n=window.devicePixelRatio||1,[e,
r]=[t.clientWidth,t.clientHeight],[i,o]=[Math.round(e*n),Math.round(r*n)];(t.width!==i||t.height!==o)&&Object.assign(t,{width:i,height:o});let a=Lr(t);return a.
setTransform(n,0,0,n,0,0),a.clearRect(0,0,e,r),{g:a,width:e,height:r}}function pe(t,n=!1){let e=ct(t,[0,1]).ticks(Dr);return n?e.filter(Number.isInteger):e}function Or(t,{
log:n,counts:e,zero:r}){let i=pe(t,n||e).map(o=>[o,n?ht(o):Ct(o)]);return typeof r!="number"||r<t[0]?i:[[r,"0"],...i.filter(([o])=>o>r+1)]}function jt(t,n,e,r,i){
t.beginPath(),t.moveTo(n,e),t.lineTo(r,i),t.stroke()}function Pr(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.
textBaseline="middle",t.fillText(n,0,0),t.restore()}function Bt(t,n,e,r,i){let{g:o,width:a,height:s}=t,f={left:52,right:a-8,top:8,bottom:s-38},u=ct(r,[f.left,f.
right]),l=ct(i,[f.bottom,f.top]);o.font=`11px ${n.font}`,o.lineWidth=1,o.strokeStyle=n.grid,o.fillStyle=n.text,o.textAlign="right",o.textBaseline="middle";for(let[
c,h]of Or(i,e))jt(o,f.left,l(c),f.right,l(c)),o.fillText(h,f.left-5,l(c));o.textAlign="center",o.textBaseline="top";for(let c of pe(r,e.whole))o.fillText(le(c),
u(c),f.bottom+5);return o.fillText(e.x,(f.left+f.right)/2,f.bottom+21),Pr(o,e.y,10,f),o.strokeStyle=n.axis,o.strokeRect(f.left,f.top,f.right-f.left,f.bottom-f.top),
o.save(),o.beginPath(),o.rect(f.left,f.top-1,f.right-f.left+1,f.bottom-f.top+2),o.clip(),{x:u,y:l,box:f}}function rt(t,n,e,r,i,o=!0){t.beginPath(),t.arc(n,e,r,0,
2*Math.PI),t.fillStyle=t.strokeStyle=i,t.lineWidth=1.5,o?t.fill():t.stroke()}function me(t,n,e,r,i){t.fillStyle=i,t.fillRect(n-r,e-r,2*r,2*r)}function ge(t,n,e,r,i,o,a=4){
t.lineJoin="round",t.lineWidth=a,t.strokeStyle=o,t.strokeText(n,e,r),t.fillStyle=i,t.fillText(n,e,r)}var U=(t,n,e)=>Math.min(Math.max(t,n),e);var dt=(t,n,e)=>t+(n-t)*e,R=t=>Math.floor(t+1e-9);var zr=.28;function Cr(t,n,e,r){let[i,o]=e.range,a=[[e.limits.floor,"below this, float32 is 0"],[e.limits.ceiling,"above this, float32 is infinite"]];for(let[s,
f]of a)s<i||s>o||(t.strokeStyle=t.fillStyle=r.text,t.setLineDash([1,3]),jt(t,n.box.left,n.y(s),n.box.right,n.y(s)),t.setLineDash([]),t.textAlign="left",t.textBaseline=
s<0?"bottom":"top",t.fillText(f,n.box.left+4,n.y(s)+(s<0?-2:2)))}function Hr(t,{x:n,box:e},{at:r,text:i},o){t.strokeStyle=o.muted,t.setLineDash([3,3]),jt(t,n(r),
e.top,n(r),e.bottom),t.setLineDash([]);let a=n(r)>(e.left+e.right)/2;t.fillStyle=o.text,t.textAlign=a?"right":"left",t.textBaseline="top",t.fillText(i,n(r)+(a?-4:
4),e.top+22)}function jr(t,n,e,r){let i=n.values[e]+(n.scales?e*r:0);return i===-1/0&&t.zero!==null?t.zero:t.log?U(i,t.limits.floor,t.limits.ceiling):i}function xe(t,n,e,r){
let{g:i}=t,{sweeping:o,steps:a,shift:s}=r,f=o?e.sweep_range:e.range,u=Bt(t,n,e,[0,a],f);e.log&&Cr(i,u,{...e,range:f},n);for(let l of e.marks)Hr(i,u,l,n);for(let l of e.
series){let c=p=>u.y(jr(e,l,p,s)),h=p=>{let g=Math.floor(p);return g===p?c(g):dt(c(g),c(g+1),p-g)},d=p=>{i.beginPath();for(let g=0;g<=p;g++)i.lineTo(u.x(g),c(g));
i.lineTo(u.x(p),h(p)),i.stroke()},x=l.played&&!o;i.strokeStyle=l.color,i.lineWidth=l.width,i.setLineDash(Ht[l.dash]),i.globalAlpha=x?zr:1,d(a),i.globalAlpha=1,x&&
d(r.at),i.setLineDash([]),x&&rt(i,u.x(r.at),h(r.at),5,l.color)}return i.restore(),u}var Br="http://www.w3.org/2000/svg";function $(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.
removeAttribute(e):t.setAttribute(e,r===!0?"":String(r));return t}function w(t,n={},...e){let r=$(document.createElement(t),n);return r.append(...e),r}function k(t,n={},...e){
let r=$(document.createElementNS(Br,t),n);return r.append(...e),r}function z(t,n){t.textContent!==n&&(t.textContent=n)}var Fr={dot:({color:t})=>k("circle",{cx:13,cy:5,r:4,fill:t}),ring:({color:t})=>k("circle",{cx:13,cy:5,r:3.5,fill:"none",stroke:t,"stroke-width":1.5}),square:({color:t})=>k(
"rect",{x:9,y:1,width:8,height:8,fill:t}),arrow:({color:t})=>k("path",{d:"M9 1h8l-4 8z",fill:t}),line:({color:t,dash:n})=>{let e=Ht[n].join(" ");return k("line",
{x2:26,y1:5,y2:5,stroke:t,"stroke-width":2.5,"stroke-dasharray":e})}};function we(t){let n=t.map(e=>w("span",{},k("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},
Fr[e.mark](e)),e.name));return w("div",{class:"legend"},...n)}function ye(t,n){let e=n.sweeping?n.steps:R(n.at),r=`${t.symbol} = ${e}`,i=[n.sweeping?`ρ = ${zt(n.rho)}, ${r}`:r];for(let o of t.panels)o.kind==="strip"&&i.push(
Xr(o,e)),o.kind==="lines"&&i.push(..._r(o,e,n.shift));return i}function _r(t,n,e){return t.series.filter(r=>r.spoken).map(r=>{let i=r.values[n]+(r.scales?n*e:0);
return`${r.name}: ${t.log?an(i,t.limits):Ct(i)}`})}function Xr(t,n){let e=t.columns-Math.max(n,1),r=0;for(let i=0;i<t.rows;i++)r+=t.values[i*t.columns+e];return`${t.
name} at t = ${e+1}: ${zt(r/t.rows)}`}var Yr=.25,Ft=class{position=0;last=0;speed=1;playing=!1;constructor(n,e=()=>"runs",r=requestAnimationFrame){this.changed=n,this.state=e,this.nextFrame=r,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let n=++this.runs;
this.#t(n)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(n){this.playing=!1,this.position=U(n,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(n,e=this.position){this.last=n,this.position=U(e,0,n),this.changed()}#t(n){let{
nextFrame:e}=this;e(r=>this.#n(r,n))}#n(n,e){let r=this.state();if(!(!this.playing||e!==this.runs)){if(r==="ended"){this.pause();return}if(r==="runs"){let i=Math.
min((n-(this.before??n))/1e3,Yr);if(this.position=Math.min(this.position+i*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=n,this.#t(e)}}};var pt={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-\
6.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},un=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,Ur=t=>k("svg",{viewBox:"0 0 24 24","aria-hidden":"tru\
e"},k("path",{d:t})),sn=(t,n,e)=>w("button",{type:"button","aria-label":t,title:t,click:e},Ur(n)),_t=class{constructor({unit:n,speeds:e,speed:r},i){this.visible=
!0,this.timeline=new Ft(()=>{this.#t(),i()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:o}=this;o.speed=r,this.path=k("path"),this.
word=w("span"),this.slider=w("input",{type:"range",min:0,step:1,"aria-label":n[0].toUpperCase()+n.slice(1),input:()=>o.go(this.slider.valueAsNumber),keydown:s=>this.#n(
s)});let a=w("select",{"aria-label":"Speed",title:"Speed",change:()=>o.speed=Number(a.value)},...e.map(s=>w("option",{value:s,selected:s===r},`${s} ${n}s/s`)));
this.buttons=w("div",{class:"buttons",keydown:s=>this.#e(s)},w("button",{type:"button",class:"play",click:()=>o.toggle()},k("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),sn(`One ${n} back`,pt.back,()=>o.back()),sn(`One ${n} on`,pt.on,()=>o.on()),sn("Reset",pt.reset,()=>o.go(0))),this.root=w("di\
v",{class:"transport"},this.buttons,this.slider,a),this.#t()}watch(n){new IntersectionObserver(r=>{this.visible=r[r.length-1].isIntersecting}).observe(n)}begin(){
un()||this.timeline.play()}describe(n){$(this.slider,{"aria-valuetext":n})}#t(){let{playing:n,position:e,last:r}=this.timeline;$(this.path,{d:n?pt.pause:pt.play}),
z(this.word,n?"Pause":"Play"),this.slider.max=String(r),this.slider.value=String(R(e))}#n(n){n.key===" "&&(n.preventDefault(),this.timeline.toggle())}#e(n){let{
timeline:e}=this,i=new Map([["ArrowLeft",()=>e.back()],["ArrowRight",()=>e.on()],["Home",()=>e.go(0)],["End",()=>e.go(e.last)]]).get(n.key);i&&(n.preventDefault(),
i())}};var be="data-player-ahead",Wr=50,Vr={unit:"step",speeds:[2,5,15,30,60],speed:15},Gr={label:"",symbol:"",steps:0,panels:[],sweep:null,handle:null,compact:!1,id:""},
mt=class{scene=Gr;sweeping=!1;canvases=[];captions=[];frames=[];#t="";#n=0;constructor(n,e,r=Vr){this.kinds=n,this.equip=e,this.transport=new _t(r,()=>this.draw()),
this.sweepButton=w("button",{type:"button",hidden:!0,"aria-pressed":"false",click:()=>this.#r(!this.sweeping)}),this.transport.root.append(this.sweepButton),this.
panels=w("div",{class:"panels"}),this.readout=w("output",{"aria-live":"polite"}),this.root=w("div",{class:"player",role:"group"},this.transport.root,this.panels,
this.readout),this.watcher=new ResizeObserver(()=>this.draw()),this.transport.watch(this.root)}get timeline(){return this.transport.timeline}rest(){this.timeline.
pause(),document.body.removeAttribute(be)}get ahead(){return this.sweeping}show(n){let e=this.scene.panels.length===0,r=JSON.stringify([n.handle!==null,n.panels.
map(i=>this.built(i))]);this.scene=n,this.frames=[],$(this.root,{"aria-label":n.label}),this.root.classList.toggle("compact",n.compact),this.sweepButton.hidden=
!n.sweep,z(this.sweepButton,n.sweep?.label??""),r!==this.#t&&this.#i(),this.#t=r,n.panels.forEach((i,o)=>{$(this.canvases[o],{"aria-label":i.label}),z(this.captions[o],
i.title)}),this.sweeping&&!n.sweep?this.#r(!1):this.timeline.reach(this.#e()),e&&this.transport.begin()}built({kind:n,legend:e}){return[n,e]}#e(){return this.sweeping&&
this.scene.sweep?this.scene.sweep.shifts.length-1:this.scene.steps}#i(){this.watcher.disconnect(),this.canvases=this.scene.panels.map(()=>w("canvas",{role:"img"})),
this.captions=this.scene.panels.map(()=>w("figcaption"));let n=this.scene.panels.map((e,r)=>{let i=this.canvases[r],o=w("figure",{class:`panel ${e.kind}`},this.
captions[r],we(e.legend),i),a=this.equip?.(this,e,r,i);return a&&o.append(a),o});this.panels.replaceChildren(...n);for(let e of this.canvases)this.watcher.observe(
e)}#r(n){let{timeline:e}=this;n&&!this.sweeping&&(this.#n=e.position),this.sweeping=n,$(this.sweepButton,{"aria-pressed":String(n)}),e.pause(),e.reach(this.#e(),
n?0:this.#n),n&&e.play()}moment(){let{sweep:n,steps:e}=this.scene,{position:r}=this.timeline,i=R(r);return this.sweeping&&n?{sweeping:!0,at:e,steps:e,shift:n.shifts[i],
rho:n.rhos[i]}:{sweeping:!1,at:un()?i:r,steps:e,shift:0,rho:Number.NaN}}draw(){if(!this.root.isConnected||this.scene.panels.length===0)return;let n=he(this.root),
e=this.moment();this.scene.panels.forEach((r,i)=>{let o=de(this.canvases[i]);Math.min(o.width,o.height)>Wr&&(this.frames[i]=this.kinds[r.kind](o,n,r,e))}),(this.
scene.sweep||this.scene.handle)&&document.body.toggleAttribute(be,this.ahead),$(this.readout,{"aria-live":this.timeline.playing?"off":"polite"}),this.report(e)}report(n){
let e=ye(this.scene,n);this.transport.describe(e[0]),z(this.readout,e.join(" · "))}pixel(n,e,r){let i=this.frames[n];if(!i)return;let{offsetLeft:o,offsetTop:a}=this.
canvases[n];return{left:`${o+i.x(e)}px`,top:`${a+i.y(r)}px`}}};function Me(t,n,e){let r=i=>{let o=t.frames[n];if(!o||t.sweeping)return;let{left:a,right:s}=o.box,f=U((i.offsetX-a)/(s-a),0,1);t.timeline.go(Math.round(f*t.scene.
steps))};e.addEventListener("pointerdown",r),e.addEventListener("pointermove",i=>i.buttons===1&&r(i))}function ve(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),i=new Float32Array(n,4+e+(4-
e%4)%4),o=a=>Array.isArray(a)?a.map(o):a===null||typeof a!="object"?a:a.floats?i.subarray(a.floats[0],a.floats[0]+a.floats[1]):Object.fromEntries(Object.entries(
a).map(([s,f])=>[s,o(f)]));return o(r)}function ke(t){let n=new WeakMap;return e=>{let r=e.parentElement,i=n.get(r);(!i||!r.contains(i.root))&&(i=t(),n.set(r,i),r.append(i.root));let o=i,{data:a}=e;return o.
update(Array.isArray(a)?{...e,data:a[0]}:e),()=>{o.root.isConnected||o.rest()}}}function Qr(t,n,e,r,i){t.globalAlpha=.15+.6*Math.min(1,2*Math.abs(r-.5)),r>=.5?rt(t,n,e,1.8,i.positive):me(t,n,e,1.8,i.negative),t.globalAlpha=1}function Ne(t,n,e,r){
t.beginPath();for(let i=0;i<=r;i++)t.lineTo(n.x(e[2*i]),n.y(e[2*i+1]))}function Jr(t,n,{box:e},r,i,o){let a=r>(e.left+e.right)/2;t.font=`600 13px ${n.font}`,t.textAlign=
a?"right":"left",t.textBaseline="middle",ge(t,o,r+(a?-12:12),i,n.text,n.page)}function Ae(t,n,e,r){let{g:i}=t,{points:o,sides:a,path:s,prediction:f,colors:u}=e,
l=Bt(t,n,e,e.x_range,e.y_range);a.forEach((p,g)=>{Qr(i,l.x(o[2*g]),l.y(o[2*g+1]),p,u)});let c=R(r.at),h=Math.min(c+1,r.steps),d=l.x(dt(s[2*c],s[2*h],r.at-c)),x=l.
y(dt(s[2*c+1],s[2*h+1],r.at-c));return i.lineJoin="round",i.strokeStyle=n.muted,i.lineWidth=1,i.globalAlpha=.4,Ne(i,l,s,r.steps),i.stroke(),i.globalAlpha=1,Ne(i,
l,s,c),i.lineTo(d,x),i.strokeStyle=n.text,i.lineWidth=2,i.stroke(),rt(i,d,x,8,n.page),rt(i,d,x,6,f[c]>=.5?u.positive:u.negative),e.words[c]&&Jr(i,n,l,d,x,e.words[c]),
i.restore(),l}var fn=class extends mt{constructor(){super({cloud:Ae,lines:xe},(n,e,r,i)=>{e.kind==="lines"&&Me(this,r,i)})}report(n){let e=R(n.at),{words:r,prediction:i}=this.
scene.panels[0],o=ce(i[e]),a=r[e]?`word ${e}: ${r[e]} · running prediction ${o}`:`before the first word · ${o}`;z(this.readout,a),this.transport.describe(a)}},
jo=ke(()=>{let t=new fn;return{root:t.root,update:({data:n})=>t.show(ve(n)),rest:()=>t.rest()}});export{jo as default};
