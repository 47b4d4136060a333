/** Everything that a hostile repository would write into a name to make GitHub's surfaces do something. */
export const hostile =
  ' | x | `y` ``` ~~~ <img src=http://evil.example/a.png> </details><script>alert(1)</script> --> <!-- @octocat @acme/security #1 GH-2 acme/shop#3 ' +
  '[here](http://evil.example/b) ![pic](http://evil.example/c.png) www.evil.example a@evil.example $x$ &lt;b&gt; \u001b[31m \u202e \u200b' +
  '\n\n# heading\n\n```\n</details>\n- list @octocat\n::error::evil\n  ::stop-commands::evil\n##[add-mask]root ##[error]evil\r::warning::evil\n```';
