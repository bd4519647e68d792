/// The look of a transcript that stands alone.
enum TranscriptStyle {
    static let css = """
        :root{color-scheme:light dark;--ink:#1d1b18;--quiet:#655f57;--line:#ded8cd;--paper:#fbf9f5;
        --accent:#1f5f7a}
        @media(prefers-color-scheme:dark){:root{--ink:#eae6df;--quiet:#a39c91;--line:#3a3733;
        --paper:#191817;--accent:#82c0da}}
        body{margin:0 auto;max-width:50rem;padding:2rem 1.25rem;background:var(--paper);
        color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
        h1{font-size:1.8rem;line-height:1.2}a{color:var(--accent)}
        h2{position:sticky;top:0;margin:2rem 0 .5rem;padding:.3rem 0;font-size:1rem;
        background:var(--paper);border-bottom:1px solid var(--line)}
        header ul{columns:12rem;padding-left:1.2rem}header li span,.by,.quiet,.file,.reactions,
        details{color:var(--quiet);font-size:.85rem}.by b{color:var(--ink)}
        article{margin:.7rem 0}article p{margin:0}.said{white-space:pre-line}
        .said p{margin:.3em 0}.thread{margin-left:1rem;padding-left:1rem;
        border-left:2px solid var(--line)}pre{overflow-x:auto;white-space:pre-wrap}
        blockquote{margin:.3em 0;padding-left:.8em;border-left:2px solid var(--line)}
        article:target{outline:2px solid var(--accent);outline-offset:.3rem}
        @media print{body{background:#fff;font-size:10pt;max-width:none}h2{position:static}}
        """
}
