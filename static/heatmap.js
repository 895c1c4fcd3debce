/* Made by frontend/build.js. sources fa5546b86172c57d18935d4ffa1d93ab98e53780b1c6a6dca42e7659d1696809 bundle dd8d780cd50a7ef6e9881e19888b760ef2a122372a8b385f3e41efb22b9d7f94 */
function At(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function O(t,e){if(!isFinite(t)||t===0)return null;
var n=(t=e?t.toExponential(e-1):t.toExponential()).indexOf("e"),r=t.slice(0,n);return[r.length>1?r[0]+r.slice(2):r,+t.slice(n+1)]}function kt(t){return t=O(Math.
abs(t)),t?t[1]:NaN}function Nt(t,e){return function(n,r){for(var o=n.length,i=[],s=0,a=t[0],c=0;o>0&&a>0&&(c+a+1>r&&(a=Math.max(1,r-c)),i.push(n.substring(o-=a,
o+a)),!((c+=a+1)>r));)a=t[s=(s+1)%t.length];return i.reverse().join(e)}}function Tt(t){return function(e){return e.replace(/[0-9]/g,function(n){return t[+n]})}}
var $t=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function B(t){if(!(e=$t.exec(t)))throw new Error("invalid format: "+t);var e;return new H(
{fill:e[1],align:e[2],sign:e[3],symbol:e[4],zero:e[5],width:e[6],comma:e[7],precision:e[8]&&e[8].slice(1),trim:e[9],type:e[10]})}B.prototype=H.prototype;function H(t){
this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+
"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,
this.type=t.type===void 0?"":t.type+""}H.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function Et(t){t:for(var e=t.
length,n=1,r=-1,o;n<e;++n)switch(t[n]){case".":r=o=n;break;case"0":r===0&&(r=n),o=n;break;default:if(!+t[n])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(
o+1):t}var j;function Pt(t,e){var n=O(t,e);if(!n)return j=void 0,t.toPrecision(e);var r=n[0],o=n[1],i=o-(j=Math.max(-8,Math.min(8,Math.floor(o/3)))*3)+1,s=r.length;
return i===s?r:i>s?r+new Array(i-s+1).join("0"):i>0?r.slice(0,i)+"."+r.slice(i):"0."+new Array(1-i).join("0")+O(t,Math.max(0,e+i-1))[0]}function Z(t,e){var n=O(
t,e);if(!n)return t+"";var r=n[0],o=n[1];return o<0?"0."+new Array(-o).join("0")+r:r.length>o+1?r.slice(0,o+1)+"."+r.slice(o+1):r+new Array(o-r.length+2).join("\
0")}var Q={"%":(t,e)=>(t*100).toFixed(e),b:t=>Math.round(t).toString(2),c:t=>t+"",d:At,e:(t,e)=>t.toExponential(e),f:(t,e)=>t.toFixed(e),g:(t,e)=>t.toPrecision(
e),o:t=>Math.round(t).toString(8),p:(t,e)=>Z(t*100,e),r:Z,s:Pt,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function tt(t){return t}
var et=Array.prototype.map,nt=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function vt(t){var e=t.grouping===void 0||t.thousands===void 0?
tt:Nt(et.call(t.grouping,Number),t.thousands+""),n=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+"",o=t.decimal===void 0?".":t.
decimal+"",i=t.numerals===void 0?tt:Tt(et.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",c=t.nan===void 0?"N\
aN":t.nan+"";function d(h,m){h=B(h);var u=h.fill,T=h.align,w=h.sign,$=h.symbol,E=h.zero,z=h.width,F=h.comma,S=h.precision,J=h.trim,p=h.type;p==="n"?(F=!0,p="g"):
Q[p]||(S===void 0&&(S=12),J=!0,p="g"),(E||u==="0"&&T==="=")&&(E=!0,u="0",T="=");var bt=(m&&m.prefix!==void 0?m.prefix:"")+($==="$"?n:$==="#"&&/[boxX]/.test(p)?"\
0"+p.toLowerCase():""),Mt=($==="$"?r:/[%p]/.test(p)?s:"")+(m&&m.suffix!==void 0?m.suffix:""),X=Q[p],St=/[defgprs%]/.test(p);S=S===void 0?6:/[gprs]/.test(p)?Math.
max(1,Math.min(21,S)):Math.max(0,Math.min(20,S));function Y(f){var A=bt,x=Mt,k,K,P;if(p==="c")x=X(f)+x,f="";else{f=+f;var v=f<0||1/f<0;if(f=isNaN(f)?c:X(Math.abs(
f),S),J&&(f=Et(f)),v&&+f==0&&w!=="+"&&(v=!1),A=(v?w==="("?w:a:w==="-"||w==="("?"":w)+A,x=(p==="s"&&!isNaN(f)&&j!==void 0?nt[8+j/3]:"")+x+(v&&w==="("?")":""),St){
for(k=-1,K=f.length;++k<K;)if(P=f.charCodeAt(k),48>P||P>57){x=(P===46?o+f.slice(k+1):f.slice(k))+x,f=f.slice(0,k);break}}}F&&!E&&(f=e(f,1/0));var L=A.length+f.length+
x.length,y=L<z?new Array(z-L+1).join(u):"";switch(F&&E&&(f=e(y+f,y.length?z-x.length:1/0),y=""),T){case"<":f=A+f+x+y;break;case"=":f=A+y+f+x;break;case"^":f=y.slice(
0,L=y.length>>1)+A+f+x+y.slice(L);break;default:f=y+A+f+x;break}return i(f)}return Y.toString=function(){return h+""},Y}function l(h,m){var u=Math.max(-8,Math.min(
8,Math.floor(kt(m)/3)))*3,T=Math.pow(10,-u),w=d((h=B(h),h.type="f",h),{suffix:nt[8+u/3]});return function($){return w(T*$)}}return{format:d,formatPrefix:l}}var I,
b,Lt;It({thousands:",",grouping:[3],currency:["$",""]});function It(t){return I=vt(t),b=I.format,Lt=I.formatPrefix,I}var U=b(".3~r"),ne=b(".2~f"),re=b(".1e");var Ot=b(".6~r"),oe=b(".2f"),rt=b(".3f");function ot(t,e=2){let n=b(`+.${e}f`)(t);return/[1-9]/.test(n)?n:n.replace("−","+")}function it(t){let e=getComputedStyle(t),n=e.color,r=i=>n.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${i})`),o=e.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:e.fontFamily,text:n,page:o,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(.8)}}function q(t){let e=t.getContext("2d");if(!e)
throw new Error("This browser draws no canvas.");return e}function st(t){let e=window.devicePixelRatio||1,[n,r]=[t.clientWidth,t.clientHeight],[o,i]=[Math.round(
n*e),Math.round(r*e)];(t.width!==o||t.height!==i)&&Object.assign(t,{width:o,height:i});let s=q(t);return s.setTransform(e,0,0,e,0,0),s.clearRect(0,0,n,r),{g:s,width:n,
height:r}}function at(t,e,n,r){t.save(),t.translate(n,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.textBaseline="middle",t.fillText(e,0,0),t.restore()}function _(t,e){for(let[n,r]of Object.entries(e))typeof r=="function"?t.addEventListener(n,r):r===!1||r===null||r===void 0?t.removeAttribute(n):t.setAttribute(n,
r===!0?"":String(r));return t}function g(t,e={},...n){let r=_(document.createElement(t),e);return r.append(...n),r}function N(t,e){t.textContent!==e&&(t.textContent=e)}var M=(t,e,n)=>Math.min(Math.max(t,e),n);var ft=(t,e,n)=>t+(e-t)*n;var jt=50,ct=8,R=class{data;#t;constructor(){this.canvas=g("canvas",{role:"img"}),this.tip=g("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=g("di\
v",{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let e=({offsetX:n,offsetY:r})=>this.over([n,r]);this.canvas.
addEventListener("pointermove",e),this.canvas.addEventListener("pointerdown",e),this.canvas.addEventListener("pointerleave",({pointerType:n})=>{n!=="touch"&&this.
over(void 0)})}over(e){this.#t=e,this.tell(e&&this.spot(...e))}show(e){this.data=e,_(this.canvas,{"aria-label":e.label}),this.draw()}draw(){if(!this.data||!this.
root.isConnected)return;let e=st(this.canvas);Math.min(e.width,e.height)>jt&&this.picture(e,it(this.root),this.data),this.over(this.#t)}picture(e,n,r){}spot(e,n){}tell(e){
let{tip:n,canvas:r}=this;if(n.hidden=!e?.text,N(n,e?.text??""),!e)return;let o=M(e.x-n.offsetWidth/2,0,Math.max(0,r.clientWidth-n.offsetWidth)),i=e.y>r.clientHeight/
2,s=r.offsetTop+e.y+(i?-n.offsetHeight-ct:ct);Object.assign(n.style,{left:`${r.offsetLeft+o}px`,top:`${s}px`})}};var[Rt,Wt]=[40,92],Dt=-Math.PI/3,Ct=12,ht=({names:t})=>t.some(e=>Number.isNaN(Number(e))),W=t=>ht(t)?Wt:Rt;function D({tokens:t,first:e},{left:n,right:r}){let o=(r-
n)/(t.length-e);return i=>n+(i-e)*o}function lt({tokens:t,first:e},{left:n,right:r},o){let i=t.length-e;return e+M(Math.floor((o-n)/(r-n)*i),0,i-1)}function G(t,e,n){
let r=Math.max(1,Math.ceil(Ct*t/e)),o=[...Array(t).keys()].filter(i=>i%r===0);return n<0?o:[...o.filter(i=>Math.abs(i-n)>=r),n].sort((i,s)=>i-s)}function dt(t,e,n,r){
let{pads:o}=n;if(!o)return;let i=D(n,e),[s,a]=[Math.max(i(o.first),e.left),i(o.last+1)];t.fillStyle=r.grid,t.fillRect(s,e.top,a-s,e.bottom-e.top),t.fillStyle=r.
text,t.textAlign="left",t.textBaseline="bottom",t.fillText(o.said,s+4,e.bottom-3)}function ut(t,e,n){let{names:r,first:o,x:i}=n,[s,a]=[ht(n),D(n,e)],c=r.flatMap(
(l,h)=>l&&h>=o?[h]:[]),d=c.length?a(c[c.length-1]+1)-a(c[0]):0;t.textBaseline=s?"middle":"top",t.textAlign=s?"right":"center";for(let l of s?G(c.length,d,-1):c.
keys())t.save(),t.translate(a(c[l]+.5),e.bottom+6),s&&t.rotate(Dt),t.fillText(r[c[l]],0,0),t.restore();t.textAlign="center",t.textBaseline="bottom",t.fillText(i,
(e.left+e.right)/2,e.bottom+W(n)-2)}var zt=t=>[1,3,5].map(e=>Number.parseInt(t.slice(e,e+2),16));function mt({values:t,low:e,high:n,stops:r}){let o=new Uint8ClampedArray(4*t.length),i=r.map(([s,a])=>({
share:s,parts:zt(a)}));return t.forEach((s,a)=>{if(Number.isNaN(s))return;let c=M((s-e)/(n-e),0,1),d=Math.max(1,i.findIndex(u=>u.share>=c)),[l,h]=[i[d-1],i[d]],
m=(c-l.share)/(h.share-l.share);for(let u=0;u<3;u++)o[4*a+u]=ft(l.parts[u],h.parts[u],m);o[4*a+3]=255}),o}function V(t,e,n,r){return n<e.left||n>=e.right||r<e.top||
r>=e.bottom?void 0:{row:Math.floor((r-e.top)/(e.bottom-e.top)*t.rows.length),step:lt(t,e,n)}}function pt({tokens:t,rows:e,y:n,values:r,quantity:o,low:i},{row:s,
step:a}){let c=r[s*t.length+a],d=`${n} ${e[s]}, ${t[a]}`;if(Number.isNaN(c))return d;let l=i<0?ot(c,3):rt(c),h=Number.isFinite(c)?l:`${c<0?"−":""}∞`;return`${d}\

${o} = ${h}`}var[xt,Ft,gt]=[44,6,4],[Bt,Ht]=[24,6],[Ut,qt,_t]=[18,200,620],C=class extends R{cells=g("canvas");left=xt;constructor(e){super(),this.ends=[g("span"),g("span")],
this.quantity=g("span"),this.colors=g("i"),this.root.prepend(g("div",{class:"scale"},this.quantity,this.ends[0],this.colors,this.ends[1])),this.canvas.addEventListener(
"click",({offsetX:n,offsetY:r})=>{let o=this.data&&V(this.data,this.#t(),n,r);this.data&&o&&e(this.data.rows[o.row])})}show(e){let{rows:n,tokens:r,stops:o}=e;Object.
assign(this.cells,{width:r.length,height:n.length}),q(this.cells).putImageData(new ImageData(mt(e),r.length,n.length),0,0),this.canvas.style.height=`${M(Ut*n.length,
qt,_t)+gt+W(e)}px`;let i=Math.max(...n.map(s=>String(s).length));this.canvas.style.cursor=e.framed===null?"":"pointer",this.left=Math.max(xt,Bt+Ht*i),N(this.quantity,
e.quantity),N(this.ends[0],U(e.low)),N(this.ends[1],U(e.high)),this.colors.style.background=`linear-gradient(to right, ${o.map(([,s])=>s).join()})`,super.show(e)}#t(){
let{clientWidth:e,clientHeight:n}=this.canvas,r=this.data?W(this.data):0;return{left:this.left,right:e-Ft,top:gt,bottom:n-r}}picture({g:e},n,r){let o=this.#t(),
i=r.tokens.length-r.first,s=(o.bottom-o.top)/r.rows.length,a=D(r,o),c=l=>o.top+l*s;e.imageSmoothingEnabled=!1;let d=[r.first,0,i,r.rows.length];e.drawImage(this.
cells,...d,o.left,o.top,o.right-o.left,o.bottom-o.top),e.font=`11px ${n.font}`,dt(e,o,r,n),Gt(e,o,r,n,a,c),e.fillStyle=n.text,Vt(e,o,r,c),ut(e,o,r)}spot(e,n){let r=this.
data&&V(this.data,this.#t(),e,n);return this.data&&r?{x:e,y:n,text:pt(this.data,r)}:void 0}};function Gt(t,e,{chosen:n,marked:r,rows:o,framed:i},s,a,c){let d=(h,m)=>t.
strokeRect(a(h),e.top,a(m+1)-a(h),e.bottom-e.top);t.strokeStyle=s.text,t.lineWidth=1.5;for(let h of r)d(h,h);if(t.setLineDash([2,3]),n&&d(...n),t.setLineDash([]),
i===null)return;let l=o.indexOf(i);t.lineWidth=2,t.strokeRect(e.left,c(l),e.right-e.left,c(l+1)-c(l))}function Vt(t,e,{rows:n,framed:r,y:o},i){t.textAlign="righ\
t",t.textBaseline="middle";let s=r===null?-1:n.indexOf(r);for(let a of G(n.length,e.bottom-e.top,s))t.fillText(a===s?`▸ ${n[a]}`:String(n[a]),e.left-5,i(a+.5));
at(t,o,8,e)}function wt(t){let e=t.slice().buffer,n=new DataView(e).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(e,4,n))),o=new Float32Array(e,4+n+(4-
n%4)%4),i=s=>Array.isArray(s)?s.map(i):s===null||typeof s!="object"?s:s.floats?o.subarray(s.floats[0],s.floats[0]+s.floats[1]):Object.fromEntries(Object.entries(
s).map(([a,c])=>[a,i(c)]));return i(r)}function yt(t){let e=new WeakMap;return n=>{let r=n.parentElement,o=e.get(r);(!o||!r.contains(o.root))&&(o=t(),e.set(r,o),r.append(o.root));let i=o,{data:s}=n;return i.
update(Array.isArray(s)?{...n,data:s[0]}:n),()=>{i.root.isConnected||i.rest()}}}var Ce=yt(()=>{let t=()=>{},e=new C(n=>t(n));return{root:e.root,update({data:n,setTriggerValue:r}){t=o=>r("row",o),e.show(wt(n))},rest:()=>{}}});export{Ce as default};
