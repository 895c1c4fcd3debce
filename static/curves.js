/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle cfa78a0ef12a9dd211fc9d8f1ad0d6b1561bfdf00bea5060507dc9da69e8a5e5 */
var yt="http://www.w3.org/2000/svg";function R(t,n){for(let[r,e]of Object.entries(n))typeof e=="function"?t.addEventListener(r,e):e===!1||e===null||e===void 0?t.
removeAttribute(r):t.setAttribute(r,e===!0?"":String(e));return t}function k(t,n={},...r){let e=R(document.createElement(t),n);return e.append(...r),e}function w(t,n={},...r){
let e=R(document.createElementNS(yt,t),n);return e.append(...r),e}function W(t,n){t.textContent!==n&&(t.textContent=n)}var j=class{dragging=!1;constructor(n,r=()=>performance.now()){this.send=n,this.now=r,this.waiting=void 0,this.resting=void 0,this.moved=-1/0,this.told=-1/0}move(n){
this.moved=this.now(),this.#n(n,80)}drop(n){this.dragging=!1,this.#n(n,0)}isAhead(n){return this.dragging||!n&&this.now()-this.moved<3e3}#n(n,r){clearTimeout(this.
waiting),clearTimeout(this.resting);let e=Math.max(0,this.told+r-this.now());this.waiting=setTimeout(()=>{this.told=this.now(),this.send({at:n,rests:!1})},e),this.
dragging||(this.resting=setTimeout(()=>this.send({at:n,rests:!0}),e+400))}};var X=t=>t.getAttribute("aria-readonly")==="true";function rt(t,{start:n,move:r,end:e}){let i,o=()=>{i!==void 0&&(i=void 0,e?.())},c=t;c.addEventListener("point\
erdown",a=>{X(t)||n?.(a)===!1||(i=a.pointerId,c.setPointerCapture(i))}),c.addEventListener("pointermove",a=>{a.pointerId===i&&r(a)}),c.addEventListener("pointer\
up",o),c.addEventListener("pointercancel",o)}var bt={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]};function it(t,n){t.addEventListener("keyd\
own",r=>{let e=bt[r.key];e&&(r.preventDefault(),n(e[0],e[1],r))})}var M=(t,n,r)=>Math.min(Math.max(t,n),r),C=(t,n)=>Math.round(t*10**n)/10**n,K=(t,n,r)=>t+(n-t)*r;function vt(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function O(t,n){if(!isFinite(t)||t===0)return null;
var r=(t=n?t.toExponential(n-1):t.toExponential()).indexOf("e"),e=t.slice(0,r);return[e.length>1?e[0]+e.slice(2):e,+t.slice(r+1)]}function Mt(t){return t=O(Math.
abs(t)),t?t[1]:NaN}function At(t,n){return function(r,e){for(var i=r.length,o=[],c=0,a=t[0],d=0;i>0&&a>0&&(d+a+1>e&&(a=Math.max(1,e-d)),o.push(r.substring(i-=a,
i+a)),!((d+=a+1)>e));)a=t[c=(c+1)%t.length];return o.reverse().join(n)}}function Et(t){return function(n){return n.replace(/[0-9]/g,function(r){return t[+r]})}}
var St=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function V(t){if(!(n=St.exec(t)))throw new Error("invalid format: "+t);var n;return new Z(
{fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}V.prototype=Z.prototype;function Z(t){
this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+
"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,
this.type=t.type===void 0?"":t.type+""}Z.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function kt(t){t:for(var n=t.
length,r=1,e=-1,i;r<n;++r)switch(t[r]){case".":e=i=r;break;case"0":e===0&&(e=r),i=r;break;default:if(!+t[r])break t;e>0&&(e=0);break}return e>0?t.slice(0,e)+t.slice(
i+1):t}var G;function Tt(t,n){var r=O(t,n);if(!r)return G=void 0,t.toPrecision(n);var e=r[0],i=r[1],o=i-(G=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,c=e.length;
return o===c?e:o>c?e+new Array(o-c+1).join("0"):o>0?e.slice(0,o)+"."+e.slice(o):"0."+new Array(1-o).join("0")+O(t,Math.max(0,n+o-1))[0]}function ot(t,n){var r=O(
t,n);if(!r)return t+"";var e=r[0],i=r[1];return i<0?"0."+new Array(-i).join("0")+e:e.length>i+1?e.slice(0,i+1)+"."+e.slice(i+1):e+new Array(i-e.length+2).join("\
0")}var st={"%":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+"",d:vt,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(
n),o:t=>Math.round(t).toString(8),p:(t,n)=>ot(t*100,n),r:ot,s:Tt,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function at(t){return t}
var ct=Array.prototype.map,ut=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Pt(t){var n=t.grouping===void 0||t.thousands===void 0?
at:At(ct.call(t.grouping,Number),t.thousands+""),r=t.currency===void 0?"":t.currency[0]+"",e=t.currency===void 0?"":t.currency[1]+"",i=t.decimal===void 0?".":t.
decimal+"",o=t.numerals===void 0?at:Et(ct.call(t.numerals,String)),c=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",d=t.nan===void 0?"N\
aN":t.nan+"";function f(s,p){s=V(s);var E=s.fill,P=s.align,g=s.sign,$=s.symbol,I=s.zero,Y=s.width,B=s.comma,b=s.precision,Q=s.trim,h=s.type;h==="n"?(B=!0,h="g"):
st[h]||(b===void 0&&(b=12),Q=!0,h="g"),(I||E==="0"&&P==="=")&&(I=!0,E="0",P="=");var gt=(p&&p.prefix!==void 0?p.prefix:"")+($==="$"?r:$==="#"&&/[boxX]/.test(h)?
"0"+h.toLowerCase():""),xt=($==="$"?e:/[%p]/.test(h)?c:"")+(p&&p.suffix!==void 0?p.suffix:""),tt=st[h],wt=/[defgprs%]/.test(h);b=b===void 0?6:/[gprs]/.test(h)?Math.
max(1,Math.min(21,b)):Math.max(0,Math.min(20,b));function nt(u){var v=gt,m=xt,S,et,L;if(h==="c")m=tt(u)+m,u="";else{u=+u;var z=u<0||1/u<0;if(u=isNaN(u)?d:tt(Math.
abs(u),b),Q&&(u=kt(u)),z&&+u==0&&g!=="+"&&(z=!1),v=(z?g==="("?g:a:g==="-"||g==="("?"":g)+v,m=(h==="s"&&!isNaN(u)&&G!==void 0?ut[8+G/3]:"")+m+(z&&g==="("?")":""),
wt){for(S=-1,et=u.length;++S<et;)if(L=u.charCodeAt(S),48>L||L>57){m=(L===46?i+u.slice(S+1):u.slice(S))+m,u=u.slice(0,S);break}}}B&&!I&&(u=n(u,1/0));var D=v.length+
u.length+m.length,x=D<Y?new Array(Y-D+1).join(E):"";switch(B&&I&&(u=n(x+u,x.length?Y-m.length:1/0),x=""),P){case"<":u=v+u+m+x;break;case"=":u=v+x+u+m;break;case"\
^":u=x.slice(0,D=x.length>>1)+v+u+m+x.slice(D);break;default:u=x+v+u+m;break}return o(u)}return nt.toString=function(){return s+""},nt}function l(s,p){var E=Math.
max(-8,Math.min(8,Math.floor(Mt(p)/3)))*3,P=Math.pow(10,-E),g=f((s=V(s),s.type="f",s),{suffix:ut[8+E/3]});return function($){return g(P*$)}}return{format:f,formatPrefix:l}}
var F,y,$t;Nt({thousands:",",grouping:[3],currency:["$",""]});function Nt(t){return F=Pt(t),y=F.format,$t=F.formatPrefix,F}var Gt=y(".3~r"),Ht=y(".2~f"),Ut=y(".1e");var dt=y(".6~r"),_=y(".2f"),Yt=y(".3f");var T=.05;function ft(t,n,{low:r,high:e},i){let o=M(Math.floor(t*i),0,i-1),c=M(K(e,r,n),r,e);return{step:o,value:C(Math.round(c/T)*T,2)}}function q(t,n,r){let e=[
...t],i=Math.sign(r.step-n.step),o=Math.abs(r.step-n.step);for(let c=1;c<=o;c++){let a=K(n.value,r.value,c/o);e[n.step+i*c]=C(Math.round(a/T)*T,2)}return e[r.step]=
r.value,e}function ht(t,n,r,{low:e,high:i}){return t.map((o,c)=>c===n?C(M(o+r,e,i),2):o)}var[mt,lt,A,H,J,N]=[330,84,24,326,6,66],It=.01,U=class{root=k("div",{class:"curves"});rows=[];data={axis:"",step:"",curves:[]};constructor(n){this.hand=new j(n)}show(n){
let r=this.data.curves,e=r.every((i,o)=>String(i.values)===String(n.curves[o]?.values));r.length===n.curves.length&&this.hand.isAhead(e)&&n.curves.forEach((i,o)=>{
i.values=r[o].values}),this.data=n,this.rows.length!==n.curves.length&&this.#n(),this.#t()}#n(){this.rows=this.data.curves.map((n,r)=>this.#i(r)),this.root.replaceChildren(
...this.rows.map(({title:n,said:r,plot:e})=>k("figure",{},k("figcaption",{},n,r),e)))}#i(n){let r=w("g",{"aria-hidden":"true"}),e=w("svg",{viewBox:`0 0 ${mt} ${lt}`,
tabindex:0,role:"slider"},r),i={title:k("span"),said:k("output"),plot:e,marks:r,chosen:0},o,c=a=>{let d=e.getBoundingClientRect(),f=(a.clientX-d.left)/d.width*mt,
l=(a.clientY-d.top)/d.height*lt,s=this.data.curves[n];return ft((f-A)/(H-A),(l-J)/(N-J),s,s.values.length)};return rt(e,{start:a=>{this.hand.dragging=!0,a.preventDefault(),
e.focus({preventScroll:!0}),o=c(a),this.#e(n,q(this.data.curves[n].values,o,o),o.step)},move:a=>{let d=c(a);this.#e(n,q(this.data.curves[n].values,o,d),d.step),
o=d},end:()=>this.hand.drop(this.#r())}),it(e,(a,d,f)=>{let l=this.data.curves[n];i.chosen=M(i.chosen+a,0,l.values.length-1);let s=d*(f.shiftKey?It:T);d&&!X(e)?
this.#e(n,ht(l.values,i.chosen,s,l),i.chosen):this.#t()}),e.addEventListener("focus",()=>this.#t()),e.addEventListener("blur",()=>this.#t()),i}#r(){return Object.
fromEntries(this.data.curves.map(({name:n,values:r})=>[n,r]))}#e(n,r,e){this.rows[n].chosen=e,this.data.curves[n].values=r,this.#t(),this.hand.move(this.#r())}#t(){
this.data.curves.forEach((n,r)=>{let{title:e,said:i,plot:o,marks:c,chosen:a}=this.rows[r],[d,f]=[a+1,n.values[a]];W(e,n.label),W(i,`${this.data.step} ${d}: ${_(
f)}`),R(o,{"aria-label":n.label,"aria-readonly":String(n.fixed),"aria-valuemin":n.low,"aria-valuemax":n.high,"aria-valuenow":f,"aria-valuetext":`${this.data.step}\
 ${d}: ${_(f)}`}),c.replaceChildren(...Lt(n,a,this.data.axis))})}};function Lt({values:t,low:n,high:r,color:e},i,o){let c=(H-A)/t.length,a=s=>N-(s-n)/(r-n)*(N-J),
d=a(M(0,n,r)),f=s=>A+s*c,l=n<0?[n,0,r]:[n,r];return[...l.map(s=>w("line",{class:s?"grid":"axis",x1:A,x2:H,y1:a(s),y2:a(s)})),...l.map(s=>w("text",{x:A-4,y:a(s)+
3,"text-anchor":"end"},dt(s))),...[1,10,20,30].filter(s=>s<=t.length).map(s=>w("text",{x:f(s-.5),y:N+10,"text-anchor":"middle"},String(s))),w("text",{x:(A+H)/2,
y:N+17,"text-anchor":"middle"},o),...t.map((s,p)=>w("rect",{x:f(p)+.5,width:c-1,y:Math.min(a(s),d)-.75,height:Math.abs(a(s)-d)+1.5,fill:e})),w("circle",{class:"\
chosen",cx:f(i+.5),cy:a(t[i]),r:4.5,stroke:e})]}function pt(t){let n=new WeakMap;return r=>{let e=r.parentElement,i=n.get(e);(!i||!e.contains(i.root))&&(i=t(),n.set(e,i),e.append(i.root));let o=i,{data:c}=r;return o.
update(Array.isArray(c)?{...r,data:c[0]}:r),()=>{o.root.isConnected||o.rest()}}}var rn=pt(()=>{let t=()=>{},n=new U(r=>t(r));return{root:n.root,update({data:r,setTriggerValue:e}){t=i=>e("moved",i),n.show(r)},rest:()=>{}}});export{rn as default};
