/* Made by frontend/build.js. sources a5e6cb20514ff023bd76771f8741aa6759f7a768e65a97612a93a354a2e4372e bundle 15f87c47506bfb902747958cc21ff8e6e4d1ac316e7b60a7be2126fff333124f */
var wt="http://www.w3.org/2000/svg";function j(t,n){for(let[r,e]of Object.entries(n))typeof e=="function"?t.addEventListener(r,e):e===!1||e===null||e===void 0?t.
removeAttribute(r):t.setAttribute(r,e===!0?"":String(e));return t}function k(t,n={},...r){let e=j(document.createElement(t),n);return e.append(...r),e}function w(t,n={},...r){
let e=j(document.createElementNS(wt,t),n);return e.append(...r),e}function X(t,n){t.textContent!==n&&(t.textContent=n)}var C=class{dragging=!1;constructor(n,r=()=>performance.now()){this.send=n,this.now=r,this.waiting=void 0,this.resting=void 0,this.moved=-1/0,this.told=-1/0}move(n){
this.moved=this.now(),this.#n(n,80)}drop(n){this.dragging=!1,this.#n(n,0)}isAhead(n){return this.dragging||!n&&this.now()-this.moved<3e3}#n(n,r){clearTimeout(this.
waiting),clearTimeout(this.resting);let e=Math.max(0,this.told+r-this.now());this.waiting=setTimeout(()=>{this.told=this.now(),this.send({at:n,rests:!1})},e),this.
dragging||(this.resting=setTimeout(()=>this.send({at:n,rests:!0}),e+400))}};function et(t,{start:n,move:r,end:e}){let i,o=()=>{i!==void 0&&(i=void 0,e?.())},u=t;
u.addEventListener("pointerdown",a=>{n?.(a)!==!1&&(i=a.pointerId,u.setPointerCapture(i))}),u.addEventListener("pointermove",a=>{a.pointerId===i&&r(a)}),u.addEventListener(
"pointerup",o),u.addEventListener("pointercancel",o)}var yt={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]};function rt(t,n){t.addEventListener(
"keydown",r=>{let e=yt[r.key];e&&(r.preventDefault(),n(e[0],e[1],r))})}var M=(t,n,r)=>Math.min(Math.max(t,n),r),D=(t,n)=>Math.round(t*10**n)/10**n,Y=(t,n,r)=>t+(n-t)*r;function bt(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function O(t,n){if(!isFinite(t)||t===0)return null;
var r=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),e=t.slice(0,r);return[e.length>1?e[0]+e.slice(2):e,+t.slice(r+1)]}function vt(t){return t=O(Math.
abs(t)),t?t[1]:NaN}function Mt(t,n){return function(r,e){for(var i=r.length,o=[],u=0,a=t[0],f=0;i>0&&a>0&&(f+a+1>e&&(a=Math.max(1,e-f)),o.push(r.substring(i-=a,
i+a)),!((f+=a+1)>e));)a=t[u=(u+1)%t.length];return o.reverse().join(n)}}function St(t){return function(n){return n.replace(/[0-9]/g,function(r){return t[+r]})}}
var Et=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function K(t){if(!(n=Et.exec(t)))throw new Error("invalid format: "+t);var n;return new V(
{fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}K.prototype=V.prototype;function V(t){
this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+
"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,
this.type=t.type===void 0?"":t.type+""}V.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function At(t){t:for(var n=t.
length,r=1,e=-1,i;r<n;++r)switch(t[r]){case".":e=i=r;break;case"0":e===0&&(e=r),i=r;break;default:if(!+t[r])break t;e>0&&(e=0);break}return e>0?t.slice(0,e)+t.slice(
i+1):t}var G;function kt(t,n){var r=O(t,n);if(!r)return G=void 0,t.toPrecision(n);var e=r[0],i=r[1],o=i-(G=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,u=e.length;
return o===u?e:o>u?e+new Array(o-u+1).join("0"):o>0?e.slice(0,o)+"."+e.slice(o):"0."+new Array(1-o).join("0")+O(t,Math.max(0,n+o-1))[0]}function it(t,n){var r=O(
t,n);if(!r)return t+"";var e=r[0],i=r[1];return i<0?"0."+new Array(-i).join("0")+e:e.length>i+1?e.slice(0,i+1)+"."+e.slice(i+1):e+new Array(i-e.length+2).join("\
0")}var ot={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:bt,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(
n),o:t=>Math.round(t).toString(8),p:(t,n)=>it(t*100,n),r:it,s:kt,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function st(t){return t}
var at=Array.prototype.map,ct=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function $t(t){var n=t.grouping===void 0||t.thousands===void 0?
st:Mt(at.call(t.grouping,Number),t.thousands+""),r=t.currency===void 0?"":t.currency[0]+"",e=t.currency===void 0?"":t.currency[1]+"",i=t.decimal===void 0?".":t.
decimal+"",o=t.numerals===void 0?st:St(at.call(t.numerals,String)),u=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",f=t.nan===void 0?"N\
aN":t.nan+"";function d(s,p){s=K(s);var E=s.fill,N=s.align,g=s.sign,P=s.symbol,I=s.zero,B=s.width,W=s.comma,b=s.precision,J=s.trim,h=s.type;h==="n"?(W=!0,h="g"):
ot[h]||(b===void 0&&(b=12),J=!0,h="g"),(I||E==="0"&&N==="=")&&(I=!0,E="0",N="=");var pt=(p&&p.prefix!==void 0?p.prefix:"")+(P==="$"?r:P==="#"&&/[boxX]/.test(h)?
"0"+h.toLowerCase():""),gt=(P==="$"?e:/[%p]/.test(h)?u:"")+(p&&p.suffix!==void 0?p.suffix:""),Q=ot[h],xt=/[defgprs%]/.test(h);b=b===void 0?6:/[gprs]/.test(h)?Math.
max(1,Math.min(21,b)):Math.max(0,Math.min(20,b));function tt(c){var v=pt,m=gt,A,nt,L;if(h==="c")m=Q(c)+m,c="";else{c=+c;var z=c<0||1/c<0;if(c=isNaN(c)?f:Q(Math.
abs(c),b),J&&(c=At(c)),z&&+c==0&&g!=="+"&&(z=!1),v=(z?g==="("?g:a:g==="-"||g==="("?"":g)+v,m=(h==="s"&&!isNaN(c)&&G!==void 0?ct[8+G/3]:"")+m+(z&&g==="("?")":""),
xt){for(A=-1,nt=c.length;++A<nt;)if(L=c.charCodeAt(A),48>L||L>57){m=(L===46?i+c.slice(A+1):c.slice(A))+m,c=c.slice(0,A);break}}}W&&!I&&(c=n(c,1/0));var R=v.length+
c.length+m.length,x=R<B?new Array(B-R+1).join(E):"";switch(W&&I&&(c=n(x+c,x.length?B-m.length:1/0),x=""),N){case"<":c=v+c+m+x;break;case"=":c=v+x+c+m;break;case"\
^":c=x.slice(0,R=x.length>>1)+v+c+m+x.slice(R);break;default:c=x+v+c+m;break}return o(c)}return tt.toString=function(){return s+""},tt}function l(s,p){var E=Math.
max(-8,Math.min(8,Math.floor(vt(p)/3)))*3,N=Math.pow(10,-E),g=d((s=K(s),s.type="f",s),{suffix:ct[8+E/3]});return function(P){return g(N*P)}}return{format:d,formatPrefix:l}}
var F,y,Nt;Pt({thousands:",",grouping:[3],currency:["$",""]});function Pt(t){return F=$t(t),y=F.format,Nt=F.formatPrefix,F}var Ot=y(".3~r"),Gt=y(".2~f"),Ht=y(".1e");var ut=y(".6~r"),Z=y(".2f"),Ut=y(".3f");var $=.05;function ft(t,n,{low:r,high:e},i){let o=M(Math.floor(t*i),0,i-1),u=M(Y(e,r,n),r,e);return{step:o,value:D(Math.round(u/$)*$,2)}}function _(t,n,r){let e=[
...t],i=Math.sign(r.step-n.step),o=Math.abs(r.step-n.step);for(let u=1;u<=o;u++){let a=Y(n.value,r.value,u/o);e[n.step+i*u]=D(Math.round(a/$)*$,2)}return e[r.step]=
r.value,e}function dt(t,n,r,{low:e,high:i}){return t.map((o,u)=>u===n?D(M(o+r,e,i),2):o)}var[ht,mt,S,H,q,T]=[330,84,24,326,6,66],Tt=.01,U=class{root=k("div",{class:"curves"});rows=[];data={axis:"",step:"",curves:[]};constructor(n){this.hand=new C(n)}show(n){
let r=this.data.curves,e=r.every((i,o)=>String(i.values)===String(n.curves[o]?.values));r.length===n.curves.length&&this.hand.isAhead(e)&&n.curves.forEach((i,o)=>{
i.values=r[o].values}),this.data=n,this.rows.length!==n.curves.length&&this.#n(),this.#t()}#n(){this.rows=this.data.curves.map((n,r)=>this.#i(r)),this.root.replaceChildren(
...this.rows.map(({title:n,said:r,plot:e})=>k("figure",{},k("figcaption",{},n,r),e)))}#i(n){let r=w("g",{"aria-hidden":"true"}),e=w("svg",{viewBox:`0 0 ${ht} ${mt}`,
tabindex:0,role:"slider"},r),i={title:k("span"),said:k("output"),plot:e,marks:r,chosen:0},o,u=a=>{let f=e.getBoundingClientRect(),d=(a.clientX-f.left)/f.width*ht,
l=(a.clientY-f.top)/f.height*mt,s=this.data.curves[n];return ft((d-S)/(H-S),(l-q)/(T-q),s,s.values.length)};return et(e,{start:a=>{this.hand.dragging=!0,a.preventDefault(),
e.focus({preventScroll:!0}),o=u(a),this.#e(n,_(this.data.curves[n].values,o,o),o.step)},move:a=>{let f=u(a);this.#e(n,_(this.data.curves[n].values,o,f),f.step),
o=f},end:()=>this.hand.drop(this.#r())}),rt(e,(a,f,d)=>{let l=this.data.curves[n];i.chosen=M(i.chosen+a,0,l.values.length-1);let s=f*(d.shiftKey?Tt:$);f?this.#e(
n,dt(l.values,i.chosen,s,l),i.chosen):this.#t()}),e.addEventListener("focus",()=>this.#t()),e.addEventListener("blur",()=>this.#t()),i}#r(){return Object.fromEntries(
this.data.curves.map(({name:n,values:r})=>[n,r]))}#e(n,r,e){this.rows[n].chosen=e,this.data.curves[n].values=r,this.#t(),this.hand.move(this.#r())}#t(){this.data.
curves.forEach((n,r)=>{let{title:e,said:i,plot:o,marks:u,chosen:a}=this.rows[r],[f,d]=[a+1,n.values[a]];X(e,n.label),X(i,`${this.data.step} ${f}: ${Z(d)}`),j(o,
{"aria-label":n.label,"aria-valuemin":n.low,"aria-valuemax":n.high,"aria-valuenow":d,"aria-valuetext":`${this.data.step} ${f}: ${Z(d)}`}),u.replaceChildren(...It(
n,a,this.data.axis))})}};function It({values:t,low:n,high:r,color:e},i,o){let u=(H-S)/t.length,a=s=>T-(s-n)/(r-n)*(T-q),f=a(M(0,n,r)),d=s=>S+s*u,l=n<0?[n,0,r]:[
n,r];return[...l.map(s=>w("line",{class:s?"grid":"axis",x1:S,x2:H,y1:a(s),y2:a(s)})),...l.map(s=>w("text",{x:S-4,y:a(s)+3,"text-anchor":"end"},ut(s))),...[1,10,
20,30].filter(s=>s<=t.length).map(s=>w("text",{x:d(s-.5),y:T+10,"text-anchor":"middle"},String(s))),w("text",{x:(S+H)/2,y:T+17,"text-anchor":"middle"},o),...t.map(
(s,p)=>w("rect",{x:d(p)+.5,width:u-1,y:Math.min(a(s),f)-.75,height:Math.abs(a(s)-f)+1.5,fill:e})),w("circle",{class:"chosen",cx:d(i+.5),cy:a(t[i]),r:4.5,stroke:e})]}function lt(t){let n=new WeakMap;return r=>{let e=r.parentElement,i=n.get(e);(!i||!e.contains(i.root))&&(i=t(),n.set(e,i),e.append(i.root));let o=i;return o.update(
r),()=>{o.root.isConnected||o.rest()}}}var en=lt(()=>{let t=()=>{},n=new U(r=>t(r));return{root:n.root,update({data:r,setTriggerValue:e}){t=i=>e("moved",i),n.show(r)},rest:()=>{}}});export{en as default};
