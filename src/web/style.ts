/** The only style of our pages: calm, legible at 200 %, light and dark as the reader's system is, 320 px and wider. */
export const style = `
:root{color-scheme:light dark;--ink:#2b211b;--soft:#65564c;--paper:#fbf8f5;--sheet:#fff;--line:#d9cdc4;--edge:#85756a;
--accent:#7a4a2b;--on-accent:#fff;--plain:#efe7e1;--danger:#a3231b;--focus:#1b5fc1}
@media(prefers-color-scheme:dark){:root{--ink:#f1e9e3;--soft:#c0b2a8;--paper:#1b1613;--sheet:#251f1b;--line:#463b34;
--edge:#94857a;--accent:#e0b08c;--on-accent:#2b1a0e;--plain:#3a312b;--danger:#ff9d94;--focus:#8ab8ff}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;background:var(--paper);color:var(--ink)}
body{margin:0;padding:1.25rem 1rem 4rem;overflow-wrap:anywhere}
header,main{max-width:44rem;margin:0 auto}
header{color:var(--soft);font-weight:600;margin-bottom:1.5rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1.25rem}
h2{font-size:1.2rem;line-height:1.35;margin:1.5rem 0 .5rem}
section>h2:first-child{margin-top:0}
section>:last-child,section form>:last-child{margin-bottom:0}
p,ul,dl,blockquote{margin:0 0 1rem}
ul{padding-left:1.4rem}
section,.problem{background:var(--sheet);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:0 0 1.25rem;
scroll-margin-top:1rem}
section:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
a{color:var(--accent);text-underline-offset:.15em}
hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
img{max-width:100%;height:auto;border-radius:.5rem}
blockquote{border-left:.25rem solid var(--accent);padding-left:1rem}
blockquote p{margin:0}
dl>div{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:0 1rem;padding:.15rem 0}
dt{color:var(--soft)}
dd{margin:0}
.muted,.hint{color:var(--soft)}
.hint,.error{margin:0 0 .4rem}
.error{color:var(--danger);font-weight:600}
.problem{border:2px solid var(--danger)}
.problem h2{margin-top:0}
.problem ul{margin-bottom:0}
.problem a{color:var(--danger)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
button,.button{display:inline-block;font:inherit;font-weight:600;line-height:1.3;padding:.65rem 1.1rem;min-height:2.75rem;
border:1px solid transparent;border-radius:.5rem;background:var(--plain);color:var(--ink);text-decoration:none;cursor:pointer}
.plain{border-color:var(--edge)}
.primary{background:var(--accent);color:var(--on-accent)}
.danger{background:var(--sheet);color:var(--danger);border-color:var(--danger)}
button:hover,.button:hover{text-decoration:underline}
:focus-visible,.problem:focus{outline:3px solid var(--focus);outline-offset:2px}
.field{border:0;padding:0;margin:0 0 1.5rem;min-width:0}
.wrong{border-left:.25rem solid var(--danger);padding-left:.9rem}
.field>label,legend,.group,summary{font-weight:600}
.field>label{display:block;margin-bottom:.25rem}
legend{padding:0;margin-bottom:.25rem}
label .muted,legend .muted{font-weight:400}
.group{margin:.75rem 0 .25rem;color:var(--soft)}
input:not([type=checkbox]):not([type=radio]),textarea,select{font:inherit;color:inherit;background:var(--sheet);width:100%;
min-height:2.75rem;padding:.55rem .7rem;border:1px solid var(--edge);border-radius:.5rem}
input[type=number],input[type=date]{max-width:12rem}
[type=checkbox],[type=radio]{width:1.5rem;height:1.5rem;margin:0;flex:none;accent-color:var(--accent)}
.boxes{display:grid;gap:.35rem}
.boxes label,.windows label{display:flex;align-items:flex-start;gap:.6rem;padding:.2rem 0;cursor:pointer}
details{border-top:1px solid var(--line);padding-top:1rem;margin-bottom:1rem}
summary{cursor:pointer;padding:.35rem 0;margin-bottom:.75rem;color:var(--accent)}
.windows{border-collapse:collapse;width:100%}
.windows th{font-weight:600;text-align:left;padding:.25rem .5rem .25rem 0}
.windows thead th{font-weight:400;font-size:.875rem;color:var(--soft);text-align:center}
.windows thead th:first-child{text-align:left}
.windows td{padding:.2rem}
.windows td label{justify-content:center;position:relative}
.unseen,.windows td label>span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:40rem){
.windows,.windows tbody{display:block}
.windows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.windows tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(6.5rem,1fr));padding:.5rem 0;
border-top:1px solid var(--line)}
.windows th{grid-column:1/-1}
.windows td label{justify-content:flex-start;align-items:center}
.windows td label>span:not(.unseen){position:static;width:auto;height:auto;clip-path:none}
.windows td:empty{display:none}
dl>div{grid-template-columns:1fr;padding:.3rem 0}
}
`
