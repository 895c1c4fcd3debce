/* Made by frontend/build.js. sources e8d815b2a7e582a3c0a32ef818a7dc4c642cae6c806f0afae0f9fc6d4bd81a0a bundle 74f539fe0e5bd03f6a968bffb3ff0094b2ee7c96f402f91845faca9b452e01ec */
function St(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function j(t,n){if(!isFinite(t)||t===0)return null;
var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function kt(t){return t=j(Math.
abs(t)),t?t[1]:NaN}function At(t,n){return function(e,r){for(var o=e.length,i=[],s=0,a=t[0],c=0;o>0&&a>0&&(c+a+1>r&&(a=Math.max(1,r-c)),i.push(e.substring(o-=a,
o+a)),!((c+=a+1)>r));)a=t[s=(s+1)%t.length];return i.reverse().join(n)}}function Nt(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}
var Tt=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function B(t){if(!(n=Tt.exec(t)))throw new Error("invalid format: "+t);var n;return new H(
{fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}B.prototype=H.prototype;function H(t){
this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+
"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,
this.type=t.type===void 0?"":t.type+""}H.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function $t(t){t:for(var n=t.
length,e=1,r=-1,o;e<n;++e)switch(t[e]){case".":r=o=e;break;case"0":r===0&&(r=e),o=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(
o+1):t}var v;function Pt(t,n){var e=j(t,n);if(!e)return v=void 0,t.toPrecision(n);var r=e[0],o=e[1],i=o-(v=Math.max(-8,Math.min(8,Math.floor(o/3)))*3)+1,s=r.length;
return i===s?r:i>s?r+new Array(i-s+1).join("0"):i>0?r.slice(0,i)+"."+r.slice(i):"0."+new Array(1-i).join("0")+j(t,Math.max(0,n+i-1))[0]}function Z(t,n){var e=j(
t,n);if(!e)return t+"";var r=e[0],o=e[1];return o<0?"0."+new Array(-o).join("0")+r:r.length>o+1?r.slice(0,o+1)+"."+r.slice(o+1):r+new Array(o-r.length+2).join("\
0")}var Q={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:St,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(
n),o:t=>Math.round(t).toString(8),p:(t,n)=>Z(t*100,n),r:Z,s:Pt,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function tt(t){return t}
var nt=Array.prototype.map,et=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Et(t){var n=t.grouping===void 0||t.thousands===void 0?
tt:At(nt.call(t.grouping,Number),t.thousands+""),e=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+"",o=t.decimal===void 0?".":t.
decimal+"",i=t.numerals===void 0?tt:Nt(nt.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",c=t.nan===void 0?"N\
aN":t.nan+"";function p(h,g){h=B(h);var d=h.fill,T=h.align,b=h.sign,$=h.symbol,P=h.zero,z=h.width,F=h.comma,S=h.precision,J=h.trim,u=h.type;u==="n"?(F=!0,u="g"):
Q[u]||(S===void 0&&(S=12),J=!0,u="g"),(P||d==="0"&&T==="=")&&(P=!0,d="0",T="=");var yt=(g&&g.prefix!==void 0?g.prefix:"")+($==="$"?e:$==="#"&&/[boxX]/.test(u)?"\
0"+u.toLowerCase():""),wt=($==="$"?r:/[%p]/.test(u)?s:"")+(g&&g.suffix!==void 0?g.suffix:""),X=Q[u],Mt=/[defgprs%]/.test(u);S=S===void 0?6:/[gprs]/.test(u)?Math.
max(1,Math.min(21,S)):Math.max(0,Math.min(20,S));function Y(f){var k=yt,m=wt,A,K,E;if(u==="c")m=X(f)+m,f="";else{f=+f;var I=f<0||1/f<0;if(f=isNaN(f)?c:X(Math.abs(
f),S),J&&(f=$t(f)),I&&+f==0&&b!=="+"&&(I=!1),k=(I?b==="("?b:a:b==="-"||b==="("?"":b)+k,m=(u==="s"&&!isNaN(f)&&v!==void 0?et[8+v/3]:"")+m+(I&&b==="("?")":""),Mt){
for(A=-1,K=f.length;++A<K;)if(E=f.charCodeAt(A),48>E||E>57){m=(E===46?o+f.slice(A+1):f.slice(A))+m,f=f.slice(0,A);break}}}F&&!P&&(f=n(f,1/0));var L=k.length+f.length+
m.length,y=L<z?new Array(z-L+1).join(d):"";switch(F&&P&&(f=n(y+f,y.length?z-m.length:1/0),y=""),T){case"<":f=k+f+m+y;break;case"=":f=k+y+f+m;break;case"^":f=y.slice(
0,L=y.length>>1)+k+f+m+y.slice(L);break;default:f=y+k+f+m;break}return i(f)}return Y.toString=function(){return h+""},Y}function l(h,g){var d=Math.max(-8,Math.min(
8,Math.floor(kt(g)/3)))*3,T=Math.pow(10,-d),b=p((h=B(h),h.type="f",h),{suffix:et[8+d/3]});return function($){return b(T*$)}}return{format:p,formatPrefix:l}}var O,
w,It;Lt({thousands:",",grouping:[3],currency:["$",""]});function Lt(t){return O=Et(t),w=O.format,It=O.formatPrefix,O}var U=w(".3~r"),tn=w(".2~f"),nn=w(".1e");var Ot=w(".6~r"),en=w(".2f"),rt=w(".3f");function ot(t,n=2){let e=w(`+.${n}f`)(t);return/[1-9]/.test(e)?e:e.replace("−","+")}function it(t){let n=getComputedStyle(t),e=n.color,r=i=>e.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${i})`),o=n.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:n.fontFamily,text:e,page:o,grid:r(.13),axis:r(.35),muted:r(.6)}}function q(t){let n=t.getContext("2d");if(!n)throw new Error(
"This browser draws no canvas.");return n}function st(t){let n=window.devicePixelRatio||1,[e,r]=[t.clientWidth,t.clientHeight],[o,i]=[Math.round(e*n),Math.round(
r*n)];(t.width!==o||t.height!==i)&&Object.assign(t,{width:o,height:i});let s=q(t);return s.setTransform(n,0,0,n,0,0),s.clearRect(0,0,e,r),{g:s,width:e,height:r}}function at(t,n,e,r){t.save(),t.translate(e,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.textBaseline="middle",t.fillText(n,0,0),t.restore()}function _(t,n){for(let[e,r]of Object.entries(n))typeof r=="function"?t.addEventListener(e,r):r===!1||r===null||r===void 0?t.removeAttribute(e):t.setAttribute(e,
r===!0?"":String(r));return t}function x(t,n={},...e){let r=_(document.createElement(t),n);return r.append(...e),r}function N(t,n){t.textContent!==n&&(t.textContent=n)}var M=(t,n,e)=>Math.min(Math.max(t,n),e);var ft=(t,n,e)=>t+(n-t)*e;var jt=50,ct=8,R=class{data;constructor(){this.canvas=x("canvas",{role:"img"}),this.tip=x("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=x("div",
{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let n=({offsetX:e,offsetY:r})=>this.#t(this.spot(e,r));this.canvas.
addEventListener("pointermove",n),this.canvas.addEventListener("pointerdown",n),this.canvas.addEventListener("pointerleave",()=>this.#t(void 0))}show(n){this.data=
n,_(this.canvas,{"aria-label":n.label}),this.#t(void 0),this.draw()}draw(){if(!this.data||!this.root.isConnected)return;let n=st(this.canvas);Math.min(n.width,n.
height)>jt&&this.picture(n,it(this.root),this.data)}picture(n,e,r){}spot(n,e){}#t(n){let{tip:e,canvas:r}=this;if(e.hidden=!n?.text,N(e,n?.text??""),!n)return;let o=M(
n.x-e.offsetWidth/2,0,Math.max(0,r.clientWidth-e.offsetWidth)),i=n.y>r.clientHeight/2,s=r.offsetTop+n.y+(i?-e.offsetHeight-ct:ct);Object.assign(e.style,{left:`${o}\
px`,top:`${s}px`})}};var[vt,Rt]=[40,92],Wt=-Math.PI/3,Ct=12,ht=({names:t})=>t.some(n=>Number.isNaN(Number(n))),W=t=>ht(t)?Rt:vt;function C({tokens:t,first:n},{left:e,right:r}){let o=(r-
e)/(t.length-n);return i=>e+(i-n)*o}function lt({tokens:t,first:n},{left:e,right:r},o){let i=t.length-n;return n+M(Math.floor((o-e)/(r-e)*i),0,i-1)}function G(t,n,e){
let r=Math.max(1,Math.ceil(Ct*t/n)),o=[...Array(t).keys()].filter(i=>i%r===0);return e<0?o:[...o.filter(i=>Math.abs(i-e)>=r),e].sort((i,s)=>i-s)}function dt(t,n,e,r){
let{pads:o}=e;if(!o)return;let i=C(e,n),[s,a]=[Math.max(i(o.first),n.left),i(o.last+1)];t.fillStyle=r.grid,t.fillRect(s,n.top,a-s,n.bottom-n.top),t.fillStyle=r.
text,t.textAlign="left",t.textBaseline="bottom",t.fillText(o.said,s+4,n.bottom-3)}function ut(t,n,e){let{names:r,first:o,x:i}=e,[s,a]=[ht(e),C(e,n)],c=r.flatMap(
(l,h)=>l&&h>=o?[h]:[]),p=c.length?a(c[c.length-1]+1)-a(c[0]):0;t.textBaseline=s?"middle":"top",t.textAlign=s?"right":"center";for(let l of s?G(c.length,p,-1):c.
keys())t.save(),t.translate(a(c[l]+.5),n.bottom+6),s&&t.rotate(Wt),t.fillText(r[c[l]],0,0),t.restore();t.textAlign="center",t.textBaseline="bottom",t.fillText(i,
(n.left+n.right)/2,n.bottom+W(e)-2)}var Dt=t=>[1,3,5].map(n=>Number.parseInt(t.slice(n,n+2),16));function mt({values:t,low:n,high:e,stops:r}){let o=new Uint8ClampedArray(4*t.length),i=r.map(([s,a])=>({
share:s,parts:Dt(a)}));return t.forEach((s,a)=>{if(Number.isNaN(s))return;let c=M((s-n)/(e-n),0,1),p=Math.max(1,i.findIndex(d=>d.share>=c)),[l,h]=[i[p-1],i[p]],
g=(c-l.share)/(h.share-l.share);for(let d=0;d<3;d++)o[4*a+d]=ft(l.parts[d],h.parts[d],g);o[4*a+3]=255}),o}function V(t,n,e,r){return e<n.left||e>=n.right||r<n.top||
r>=n.bottom?void 0:{row:Math.floor((r-n.top)/(n.bottom-n.top)*t.units.length),step:lt(t,n,e)}}function pt({tokens:t,units:n,values:e,quantity:r,low:o},{row:i,step:s}){
let a=e[i*t.length+s],c=`unit ${n[i]}, ${t[s]}`;if(Number.isNaN(a))return c;let p=o<0?ot(a,3):rt(a),l=Number.isFinite(a)?p:`${a<0?"−":""}∞`;return`${c}
${r} = ${l}`}var[zt,Ft,xt]=[44,6,4],[Bt,Ht,Ut]=[18,200,620],D=class extends R{cells=x("canvas");constructor(n){super(),this.ends=[x("span"),x("span")],this.quantity=x("span"),
this.colors=x("i"),this.root.prepend(x("div",{class:"scale"},this.quantity,this.ends[0],this.colors,this.ends[1])),this.canvas.addEventListener("click",({offsetX:e,
offsetY:r})=>{let o=this.data&&V(this.data,this.#t(),e,r);this.data&&o&&n(this.data.units[o.row])})}show(n){let{units:e,tokens:r,stops:o}=n;Object.assign(this.cells,
{width:r.length,height:e.length}),q(this.cells).putImageData(new ImageData(mt(n),r.length,e.length),0,0),this.canvas.style.height=`${M(Bt*e.length,Ht,Ut)+xt+W(n)}\
px`,N(this.quantity,n.quantity),N(this.ends[0],U(n.low)),N(this.ends[1],U(n.high)),this.colors.style.background=`linear-gradient(to right, ${o.map(([,i])=>i).join()}\
)`,super.show(n)}#t(){let{clientWidth:n,clientHeight:e}=this.canvas,r=this.data?W(this.data):0;return{left:zt,right:n-Ft,top:xt,bottom:e-r}}picture({g:n},e,r){let o=this.#t(),
i=r.tokens.length-r.first,s=(o.bottom-o.top)/r.units.length,a=C(r,o),c=l=>o.top+l*s;n.imageSmoothingEnabled=!1;let p=[r.first,0,i,r.units.length];n.drawImage(this.
cells,...p,o.left,o.top,o.right-o.left,o.bottom-o.top),n.font=`11px ${e.font}`,dt(n,o,r,e),qt(n,o,r,e,a,c),n.fillStyle=e.text,_t(n,o,r,c),ut(n,o,r)}spot(n,e){let r=this.
data&&V(this.data,this.#t(),n,e);return this.data&&r?{x:n,y:e,text:pt(this.data,r)}:void 0}};function qt(t,n,{chosen:e,units:r,unit:o},i,s,a){t.strokeStyle=i.text,
t.lineWidth=1.5,t.setLineDash([2,3]),t.strokeRect(s(e[0]),n.top,s(e[1]+1)-s(e[0]),n.bottom-n.top),t.setLineDash([]);let c=r.indexOf(o);t.lineWidth=2,t.strokeRect(
n.left,a(c),n.right-n.left,a(c+1)-a(c))}function _t(t,n,{units:e,unit:r,y:o},i){t.textAlign="right",t.textBaseline="middle";let s=e.indexOf(r);for(let a of G(e.
length,n.bottom-n.top,s))t.fillText(a===s?`▸ ${e[a]}`:String(e[a]),n.left-5,i(a+.5));at(t,o,8,n)}function gt(t){let n=t.slice().buffer,e=new DataView(n).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(n,4,e))),o=new Float32Array(n,4+e+(4-
e%4)%4),i=s=>Array.isArray(s)?s.map(i):s===null||typeof s!="object"?s:s.floats?o.subarray(s.floats[0],s.floats[0]+s.floats[1]):Object.fromEntries(Object.entries(
s).map(([a,c])=>[a,i(c)]));return i(r)}function bt(t){let n=new WeakMap;return e=>{let r=e.parentElement,o=n.get(r);(!o||!r.contains(o.root))&&(o=t(),n.set(r,o),r.append(o.root));let i=o;return i.update(
e),()=>{i.root.isConnected||i.rest()}}}var Cn=bt(()=>{let t=()=>{},n=new D(e=>t(e));return{root:n.root,update({data:e,setTriggerValue:r}){t=o=>r("unit",o),n.show(gt(e))},rest:()=>{}}});export{Cn as default};
