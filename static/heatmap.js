/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle 6419aa7e81a0ec7e930bce55257b4cd601a7ede341ef1b4a60ba05ca7f44910c */
function kt(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function O(t,e){if(!isFinite(t)||t===0)return null;
var n=(t=e?t.toExponential(e-1):t.toExponential()).indexOf("e"),r=t.slice(0,n);return[r.length>1?r[0]+r.slice(2):r,+t.slice(n+1)]}function Nt(t){return t=O(Math.
abs(t)),t?t[1]:NaN}function Tt(t,e){return function(n,r){for(var i=n.length,s=[],o=0,a=t[0],h=0;i>0&&a>0&&(h+a+1>r&&(a=Math.max(1,r-h)),s.push(n.substring(i-=a,
i+a)),!((h+=a+1)>r));)a=t[o=(o+1)%t.length];return s.reverse().join(e)}}function $t(t){return function(e){return e.replace(/[0-9]/g,function(n){return t[+n]})}}
var Et=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function H(t){if(!(e=Et.exec(t)))throw new Error("invalid format: "+t);var e;return new U(
{fill:e[1],align:e[2],sign:e[3],symbol:e[4],zero:e[5],width:e[6],comma:e[7],precision:e[8]&&e[8].slice(1),trim:e[9],type:e[10]})}H.prototype=U.prototype;function U(t){
this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+
"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,
this.type=t.type===void 0?"":t.type+""}U.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function Pt(t){t:for(var e=t.
length,n=1,r=-1,i;n<e;++n)switch(t[n]){case".":r=i=n;break;case"0":r===0&&(r=n),i=n;break;default:if(!+t[n])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(
i+1):t}var j;function vt(t,e){var n=O(t,e);if(!n)return j=void 0,t.toPrecision(e);var r=n[0],i=n[1],s=i-(j=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,o=r.length;
return s===o?r:s>o?r+new Array(s-o+1).join("0"):s>0?r.slice(0,s)+"."+r.slice(s):"0."+new Array(1-s).join("0")+O(t,Math.max(0,e+s-1))[0]}function Q(t,e){var n=O(
t,e);if(!n)return t+"";var r=n[0],i=n[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.slice(i+1):r+new Array(i-r.length+2).join("\
0")}var tt={"%":(t,e)=>(t*100).toFixed(e),b:t=>Math.round(t).toString(2),c:t=>t+"",d:kt,e:(t,e)=>t.toExponential(e),f:(t,e)=>t.toFixed(e),g:(t,e)=>t.toPrecision(
e),o:t=>Math.round(t).toString(8),p:(t,e)=>Q(t*100,e),r:Q,s:vt,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function et(t){return t}
var nt=Array.prototype.map,rt=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Lt(t){var e=t.grouping===void 0||t.thousands===void 0?
et:Tt(nt.call(t.grouping,Number),t.thousands+""),n=t.currency===void 0?"":t.currency[0]+"",r=t.currency===void 0?"":t.currency[1]+"",i=t.decimal===void 0?".":t.
decimal+"",s=t.numerals===void 0?et:$t(nt.call(t.numerals,String)),o=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",h=t.nan===void 0?"N\
aN":t.nan+"";function l(f,d){f=H(f);var u=f.fill,T=f.align,w=f.sign,$=f.symbol,E=f.zero,F=f.width,B=f.comma,S=f.precision,X=f.trim,p=f.type;p==="n"?(B=!0,p="g"):
tt[p]||(S===void 0&&(S=12),X=!0,p="g"),(E||u==="0"&&T==="=")&&(E=!0,u="0",T="=");var Mt=(d&&d.prefix!==void 0?d.prefix:"")+($==="$"?n:$==="#"&&/[boxX]/.test(p)?
"0"+p.toLowerCase():""),St=($==="$"?r:/[%p]/.test(p)?o:"")+(d&&d.suffix!==void 0?d.suffix:""),Y=tt[p],At=/[defgprs%]/.test(p);S=S===void 0?6:/[gprs]/.test(p)?Math.
max(1,Math.min(21,S)):Math.max(0,Math.min(20,S));function K(c){var A=Mt,x=St,k,Z,P;if(p==="c")x=Y(c)+x,c="";else{c=+c;var v=c<0||1/c<0;if(c=isNaN(c)?h:Y(Math.abs(
c),S),X&&(c=Pt(c)),v&&+c==0&&w!=="+"&&(v=!1),A=(v?w==="("?w:a:w==="-"||w==="("?"":w)+A,x=(p==="s"&&!isNaN(c)&&j!==void 0?rt[8+j/3]:"")+x+(v&&w==="("?")":""),At){
for(k=-1,Z=c.length;++k<Z;)if(P=c.charCodeAt(k),48>P||P>57){x=(P===46?i+c.slice(k+1):c.slice(k))+x,c=c.slice(0,k);break}}}B&&!E&&(c=e(c,1/0));var L=A.length+c.length+
x.length,y=L<F?new Array(F-L+1).join(u):"";switch(B&&E&&(c=e(y+c,y.length?F-x.length:1/0),y=""),T){case"<":c=A+c+x+y;break;case"=":c=A+y+c+x;break;case"^":c=y.slice(
0,L=y.length>>1)+A+c+x+y.slice(L);break;default:c=y+A+c+x;break}return s(c)}return K.toString=function(){return f+""},K}function m(f,d){var u=Math.max(-8,Math.min(
8,Math.floor(Nt(d)/3)))*3,T=Math.pow(10,-u),w=l((f=H(f),f.type="f",f),{suffix:rt[8+u/3]});return function($){return w(T*$)}}return{format:l,formatPrefix:m}}var I,
b,It;Ot({thousands:",",grouping:[3],currency:["$",""]});function Ot(t){return I=Lt(t),b=I.format,It=I.formatPrefix,I}var q=b(".3~r"),re=b(".2~f"),ie=b(".1e");var jt=b(".6~r"),oe=b(".2f"),it=b(".3f");function ot(t,e=2){let n=b(`+.${e}f`)(t);return/[1-9]/.test(n)?n:n.replace("−","+")}function st(t){let e=getComputedStyle(t),n=e.color,r=s=>n.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${s})`),i=e.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:e.fontFamily,text:n,page:i,grid:r(.13),axis:r(.35),muted:r(.6),soft:r(.8)}}function _(t){let e=t.getContext("2d");if(!e)
throw new Error("This browser draws no canvas.");return e}function at(t){let e=window.devicePixelRatio||1,[n,r]=[t.clientWidth,t.clientHeight],[i,s]=[Math.round(
n*e),Math.round(r*e)];(t.width!==i||t.height!==s)&&Object.assign(t,{width:i,height:s});let o=_(t);return o.setTransform(e,0,0,e,0,0),o.clearRect(0,0,n,r),{g:o,width:n,
height:r}}function ft(t,e,n,r){t.save(),t.translate(n,(r.top+r.bottom)/2),t.rotate(-Math.PI/2),t.textAlign="center",t.textBaseline="middle",t.fillText(e,0,0),t.restore()}function G(t,e){for(let[n,r]of Object.entries(e))typeof r=="function"?t.addEventListener(n,r):r===!1||r===null||r===void 0?t.removeAttribute(n):t.setAttribute(n,
r===!0?"":String(r));return t}function g(t,e={},...n){let r=G(document.createElement(t),e);return r.append(...n),r}function N(t,e){t.textContent!==e&&(t.textContent=e)}var M=(t,e,n)=>Math.min(Math.max(t,e),n);var ct=(t,e,n)=>t+(e-t)*n;var Rt=50,ht=8,R=class{data;#t;constructor(){this.canvas=g("canvas",{role:"img"}),this.tip=g("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.root=g("di\
v",{class:"pointed"},this.canvas,this.tip),new ResizeObserver(()=>this.draw()).observe(this.canvas);let e=({offsetX:n,offsetY:r})=>this.over([n,r]);this.canvas.
addEventListener("pointermove",e),this.canvas.addEventListener("pointerdown",e),this.canvas.addEventListener("pointerleave",({pointerType:n})=>{n!=="touch"&&this.
over(void 0)})}over(e){this.#t=e,this.tell(e&&this.spot(...e))}show(e){this.data=e,G(this.canvas,{"aria-label":e.label}),this.draw()}draw(){if(!this.data||!this.
root.isConnected)return;let e=at(this.canvas);Math.min(e.width,e.height)>Rt&&this.picture(e,st(this.root),this.data),this.over(this.#t)}picture(e,n,r){}spot(e,n){}tell(e){
let{tip:n,canvas:r}=this;if(n.hidden=!e?.text,N(n,e?.text??""),!e)return;let i=M(e.x-n.offsetWidth/2,0,Math.max(0,r.clientWidth-n.offsetWidth)),s=e.y>r.clientHeight/
2,o=r.offsetTop+e.y+(s?-n.offsetHeight-ht:ht);Object.assign(n.style,{left:`${r.offsetLeft+i}px`,top:`${o}px`})}};var[Wt,Dt]=[40,92],Ct=-Math.PI/3,zt=12,lt=({names:t})=>t.some(e=>Number.isNaN(Number(e))),W=({first:t,last:e})=>e-t+1,D=t=>lt(t)?Dt:Wt;function C(t,{left:e,right:n}){
let r=(n-e)/W(t);return i=>e+(i-t.first)*r}function dt(t,{left:e,right:n},r){let i=W(t);return t.first+M(Math.floor((r-e)/(n-e)*i),0,i-1)}function V(t,e,n){let r=Math.
max(1,Math.ceil(zt*t/e)),i=[...Array(t).keys()].filter(s=>s%r===0);return n<0?i:[...i.filter(s=>Math.abs(s-n)>=r),n].sort((s,o)=>s-o)}function ut(t,e,n,r){let{pads:i}=n;
if(!i)return;let s=C(n,e),[o,a]=[Math.max(s(i.first),e.left),Math.min(s(i.last+1),e.right)];t.fillStyle=r.grid,t.fillRect(o,e.top,a-o,e.bottom-e.top),t.fillStyle=
r.text,t.textAlign="left",t.textBaseline="bottom",t.fillText(i.said,o+4,e.bottom-3)}function mt(t,e,n){let{names:r,first:i,last:s,x:o}=n,[a,h]=[lt(n),C(n,e)],l=r.
flatMap((f,d)=>f&&d>=i&&d<=s?[d]:[]),m=l.length?h(l[l.length-1]+1)-h(l[0]):0;t.textBaseline=a?"middle":"top",t.textAlign=a?"right":"center";for(let f of a?V(l.length,
m,-1):l.keys())t.save(),t.translate(h(l[f]+.5),e.bottom+6),a&&t.rotate(Ct),t.fillText(r[l[f]],0,0),t.restore();t.textAlign="center",t.textBaseline="bottom",t.fillText(
o,(e.left+e.right)/2,e.bottom+D(n)-2)}var Ft=t=>[1,3,5].map(e=>Number.parseInt(t.slice(e,e+2),16));function pt({values:t,low:e,high:n,stops:r}){let i=new Uint8ClampedArray(4*t.length),s=r.map(([o,a])=>({
share:o,parts:Ft(a)}));return t.forEach((o,a)=>{if(Number.isNaN(o))return;let h=M((o-e)/(n-e),0,1),l=Math.max(1,s.findIndex(u=>u.share>=h)),[m,f]=[s[l-1],s[l]],
d=(h-m.share)/(f.share-m.share);for(let u=0;u<3;u++)i[4*a+u]=ct(m.parts[u],f.parts[u],d);i[4*a+3]=255}),i}function J(t,e,n,r){return n<e.left||n>=e.right||r<e.top||
r>=e.bottom?void 0:{row:Math.floor((r-e.top)/(e.bottom-e.top)*t.rows.length),step:dt(t,e,n)}}function xt({tokens:t,rows:e,y:n,values:r,quantity:i,low:s},{row:o,
step:a}){let h=r[o*t.length+a],l=`${n} ${e[o]}, ${t[a]}`;if(Number.isNaN(h))return l;let m=s<0?ot(h,3):it(h),f=Number.isFinite(h)?m:`${h<0?"−":""}∞`;return`${l}\

${i} = ${f}`}var[gt,Bt,wt]=[44,6,4],[Ht,Ut]=[24,6],[qt,_t,Gt]=[18,200,620],z=class extends R{cells=g("canvas");left=gt;constructor(e){super(),this.ends=[g("span"),g("span")],
this.quantity=g("span"),this.colors=g("i"),this.root.prepend(g("div",{class:"scale"},this.quantity,this.ends[0],this.colors,this.ends[1])),this.canvas.addEventListener(
"click",({offsetX:n,offsetY:r})=>{let i=this.data&&J(this.data,this.#t(),n,r);this.data&&i&&e(this.data.rows[i.row])})}show(e){let{rows:n,tokens:r,stops:i}=e;Object.
assign(this.cells,{width:r.length,height:n.length}),_(this.cells).putImageData(new ImageData(pt(e),r.length,n.length),0,0),this.canvas.style.height=`${M(qt*n.length,
_t,Gt)+wt+D(e)}px`;let s=Math.max(...n.map(o=>String(o).length));this.canvas.style.cursor=e.framed===null?"":"pointer",this.left=Math.max(gt,Ht+Ut*s),N(this.quantity,
e.quantity),N(this.ends[0],q(e.low)),N(this.ends[1],q(e.high)),this.colors.style.background=`linear-gradient(to right, ${i.map(([,o])=>o).join()})`,super.show(e)}#t(){
let{clientWidth:e,clientHeight:n}=this.canvas,r=this.data?D(this.data):0;return{left:this.left,right:e-Bt,top:wt,bottom:n-r}}picture({g:e},n,r){let i=this.#t(),
s=(i.bottom-i.top)/r.rows.length,o=C(r,i),a=l=>i.top+l*s;e.imageSmoothingEnabled=!1;let h=[r.first,0,W(r),r.rows.length];e.drawImage(this.cells,...h,i.left,i.top,
i.right-i.left,i.bottom-i.top),e.font=`11px ${n.font}`,ut(e,i,r,n),Vt(e,i,r,n,o,a),e.fillStyle=n.text,Jt(e,i,r,a),mt(e,i,r)}spot(e,n){let r=this.data&&J(this.data,
this.#t(),e,n);return this.data&&r?{x:e,y:n,text:xt(this.data,r)}:void 0}};function Vt(t,e,{chosen:n,marked:r,rows:i,framed:s},o,a,h){let l=(f,d)=>t.strokeRect(
a(f),e.top,a(d+1)-a(f),e.bottom-e.top);t.strokeStyle=o.text,t.lineWidth=1.5;for(let f of r)l(f,f);if(t.setLineDash([2,3]),n&&l(...n),t.setLineDash([]),s===null)
return;let m=i.indexOf(s);t.lineWidth=2,t.strokeRect(e.left,h(m),e.right-e.left,h(m+1)-h(m))}function Jt(t,e,{rows:n,framed:r,y:i},s){t.textAlign="right",t.textBaseline=
"middle";let o=r===null?-1:n.indexOf(r);for(let a of V(n.length,e.bottom-e.top,o))t.fillText(a===o?`▸ ${n[a]}`:String(n[a]),e.left-5,s(a+.5));ft(t,i,8,e)}function yt(t){let e=t.slice().buffer,n=new DataView(e).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(e,4,n))),i=new Float32Array(e,4+n+(4-
n%4)%4),s=o=>Array.isArray(o)?o.map(s):o===null||typeof o!="object"?o:o.floats?i.subarray(o.floats[0],o.floats[0]+o.floats[1]):Object.fromEntries(Object.entries(
o).map(([a,h])=>[a,s(h)]));return s(r)}function bt(t){let e=new WeakMap;return n=>{let r=n.parentElement,i=e.get(r);(!i||!r.contains(i.root))&&(i=t(),e.set(r,i),r.append(i.root));let s=i,{data:o}=n;return s.
update(Array.isArray(o)?{...n,data:o[0]}:n),()=>{s.root.isConnected||s.rest()}}}var ze=bt(()=>{let t=()=>{},e=new z(n=>t(n));return{root:e.root,update({data:n,setTriggerValue:r}){t=i=>r("row",i),e.show(yt(n))},rest:()=>{}}});export{ze as default};
