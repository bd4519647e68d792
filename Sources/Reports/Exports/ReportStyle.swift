/// The look of a report that stands alone; pages have the same in their style sheet.
enum ReportStyle {
    static let css = """
        :root{color-scheme:light dark;--ink:#1d1b18;--quiet:#655f57;--line:#ded8cd;--paper:#fbf9f5;
        --accent:#1f5f7a;--detection:#8a5a00;--diagnosis:#2b5fa8;--repair:#2c7042;
        --keyMoment:#9b3d76;--latentCondition:#6a5a45}
        @media(prefers-color-scheme:dark){:root{--ink:#eae6df;--quiet:#a39c91;--line:#3a3733;
        --paper:#191817;--accent:#82c0da;--detection:#e0ab4c;--diagnosis:#8ab4ef;
        --repair:#7fc796;--keyMoment:#e696c4;--latentCondition:#c9b79c}}
        body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 Georgia,serif}
        main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem}
        h1{font-size:2.2rem;line-height:1.15;margin:.2em 0 .6em}
        h2{font-size:1.25rem;margin:2.4em 0 .6em;border-bottom:1px solid var(--line)}
        h3{font:600 .85rem/1.4 system-ui,sans-serif;margin:1.6em 0 .3em}
        .kicker,.source,.facts,time,.state,.claim,.quiet{font-family:system-ui,sans-serif;
        color:var(--quiet);font-size:.85rem}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem}
        .facts .wide{grid-column:1/-1}.facts dd{margin:0;color:var(--ink)}a{color:var(--accent)}
        .moment{border-left:3px solid var(--line);padding-left:1rem}
        .moment-title{margin:0;font-weight:bold}
        .detection{border-color:var(--detection)}.diagnosis{border-color:var(--diagnosis)}
        .repair{border-color:var(--repair)}.keyMoment{border-color:var(--keyMoment)}
        .latentCondition{border-color:var(--latentCondition)}
        .references{font:.75rem system-ui,sans-serif}.references a{padding:0 .2em}
        .claim{border-bottom:1px dotted}blockquote{margin:.2em 0 1em;white-space:pre-wrap}
        .scroller{overflow-x:auto}.lane-chart{max-width:100%;height:auto}.lane-chart text{font:12px system-ui,sans-serif;fill:var(--quiet)}
        .lane-chart .tick{text-anchor:middle}.lane-chart line{stroke:var(--line)}
        .lane-chart circle{fill:var(--accent)}.lane-chart .quiet path{fill:var(--quiet)}
        .lane-chart .band rect{opacity:.18}.band.detection rect{fill:var(--detection)}
        .band.diagnosis rect{fill:var(--diagnosis)}.band.repair rect{fill:var(--repair)}
        .band.keyMoment rect{fill:var(--keyMoment)}
        .band.latentCondition rect{fill:var(--latentCondition)}
        @media print{body{background:#fff;font-size:11pt}}
        """
}
