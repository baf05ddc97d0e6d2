"""What the HTML standard says of elements and attributes, as tables.

Source: https://html.spec.whatwg.org/multipage/ (elements, content models, attributes), and for the
namespaces inside it SVG 2 and MathML Core; only their names.
"""

from __future__ import annotations

METADATA = frozenset("base link meta noscript script style template title".split())
PHRASING = frozenset(
    """a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe
    img input ins kbd label link map mark math meta meter noscript object output picture progress q
    ruby s samp script select slot small span strong sub sup svg template textarea time u var video
    wbr""".split()
)
FLOW = PHRASING | frozenset(
    """address article aside blockquote details dialog div dl fieldset figure footer form h1 h2 h3 h4
    h5 h6 header hgroup hr main menu nav ol p pre search section table ul""".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
SECTIONING = frozenset("article aside nav section".split())
SCRIPTS = frozenset("script template".split())

OBSOLETE = frozenset(
    """acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing
    marquee menuitem nobr noembed noframes param plaintext rb rtc strike tt xmp""".split()
)

# What may stand directly inside: a set of names, or "text" for no element at all.
CHILDREN: dict[str, frozenset[str]] = {
    "html": frozenset("head body".split()),
    "head": METADATA,
    "ul": SCRIPTS | {"li"},
    "ol": SCRIPTS | {"li"},
    "menu": SCRIPTS | {"li"},
    "dl": SCRIPTS | {"dt", "dd", "div"},
    "table": SCRIPTS | frozenset("caption colgroup thead tbody tfoot tr".split()),
    "thead": SCRIPTS | {"tr"},
    "tbody": SCRIPTS | {"tr"},
    "tfoot": SCRIPTS | {"tr"},
    "tr": SCRIPTS | {"td", "th"},
    "colgroup": frozenset({"col", "template"}),
    "select": SCRIPTS | {"option", "optgroup", "hr", "button", "div", "noscript"},
    "optgroup": SCRIPTS | {"option", "legend"},
    "datalist": PHRASING | {"option"},
    "picture": SCRIPTS | {"source", "img"},
    "hgroup": SCRIPTS | HEADINGS | {"p"},
    "ruby": PHRASING | {"rt", "rp"},
    "title": frozenset(),
    "option": frozenset(),
    "textarea": frozenset(),
    "style": frozenset(),
    "script": frozenset(),
    "iframe": frozenset(),
}
for _name in """a abbr audio b bdi bdo canvas cite code data del dfn em i ins kbd label map mark meter
    noscript object output progress q rp rt s samp slot small span strong sub sup time u var video
    p pre h1 h2 h3 h4 h5 h6 button""".split():
    CHILDREN.setdefault(_name, PHRASING)
CHILDREN["summary"] = PHRASING | HEADINGS | {"hgroup"}
CHILDREN["legend"] = PHRASING | HEADINGS
for _name in "audio video".split():
    CHILDREN[_name] = FLOW | {"source", "track"}
for _name in """body article aside blockquote dd details dialog div dt fieldset figcaption figure footer
    form header li main nav search section td th address caption""".split():
    CHILDREN[_name] = FLOW
CHILDREN["details"] = FLOW | {"summary"}
CHILDREN["figure"] = FLOW | {"figcaption"}
CHILDREN["fieldset"] = FLOW | {"legend"}
# These take over what their parent may contain.
TRANSPARENT = frozenset("a canvas del ins map noscript object slot".split())

# No element of the second set may stand anywhere inside one of the first.
FORBIDDEN_INSIDE: dict[str, frozenset[str]] = {
    "a": frozenset({"a"}),
    "form": frozenset({"form"}),
    "label": frozenset({"label"}),
    "header": frozenset({"header", "footer", "main"}),
    "footer": frozenset({"header", "footer", "main"}),
    "address": HEADINGS | SECTIONING | {"header", "footer", "address"},
    "dt": HEADINGS | SECTIONING | {"header", "footer"},
    "th": HEADINGS | SECTIONING | {"header", "footer"},
    "caption": frozenset({"table"}),
    "dfn": frozenset({"dfn"}),
    "meter": frozenset({"meter"}),
    "progress": frozenset({"progress"}),
    "article": frozenset({"main"}),
    "aside": frozenset({"main"}),
    "nav": frozenset({"main"}),
    "section": frozenset({"main"}),
}
GLOBAL = frozenset(
    """accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint
    hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover
    role slot spellcheck style tabindex title translate writingsuggestions""".split()
)
_LINKED = "href hreflang referrerpolicy rel target type"
_FORM = "disabled form name"
_SUBMIT = "formaction formenctype formmethod formnovalidate formtarget popovertarget popovertargetaction"
_MEDIA = "autoplay controls crossorigin loop muted preload src"
ATTRIBUTES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "html": "xmlns",
        "base": "href target",
        "link": "as blocking color crossorigin disabled fetchpriority href hreflang imagesizes"
        " imagesrcset integrity media referrerpolicy rel sizes type",
        "meta": "charset content http-equiv media name property",
        "style": "blocking media",
        "script": "async blocking crossorigin defer fetchpriority integrity nomodule referrerpolicy src type",
        "blockquote": "cite",
        "q": "cite",
        "ol": "reversed start type",
        "li": "value",
        "a": f"{_LINKED} download ping",
        "area": f"{_LINKED} alt coords download ping shape",
        "data": "value",
        "time": "datetime",
        "ins": "cite datetime",
        "del": "cite datetime",
        "source": "height media sizes src srcset type width",
        "img": "alt crossorigin decoding fetchpriority height ismap loading referrerpolicy sizes src"
        " srcset usemap width",
        "iframe": "allow allowfullscreen height loading name referrerpolicy sandbox src srcdoc width",
        "embed": "height src type width",
        "object": "data form height name type width",
        "video": f"{_MEDIA} height playsinline poster width",
        "audio": _MEDIA,
        "track": "default kind label src srclang",
        "map": "name",
        "colgroup": "span",
        "col": "span",
        "td": "colspan headers rowspan",
        "th": "abbr colspan headers rowspan scope",
        "form": "accept-charset action autocomplete enctype method name novalidate rel target",
        "label": "for",
        "input": f"{_FORM} {_SUBMIT} accept alt autocomplete checked dirname height list max maxlength"
        " min minlength multiple pattern placeholder readonly required size src step type value width",
        "button": f"{_FORM} {_SUBMIT} command commandfor type value",
        "select": f"{_FORM} autocomplete multiple required size",
        "optgroup": "disabled label",
        "option": "disabled label selected value",
        "textarea": f"{_FORM} autocomplete cols dirname maxlength minlength placeholder readonly required rows wrap",
        "output": "for form name",
        "progress": "max value",
        "meter": "high low max min optimum value",
        "fieldset": _FORM,
        "details": "name open",
        "dialog": "closedby open",
        "canvas": "height width",
        "slot": "name",
        "template": "shadowrootmode shadowrootdelegatesfocus shadowrootclonable",
    }.items()
}
REQUIRED: dict[str, tuple[str, ...]] = {
    "img": ("src", "alt"),
    "link": ("rel",),
    "source": (),
    "track": ("src",),
    "data": ("value",),
    "optgroup": ("label",),
    "map": ("name",),
    "base": (),
    "button": ("type",),
    "th": ("scope",),
    "meter": ("value",),
}
BOOLEANS = frozenset(
    """allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate
    inert ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required
    reversed selected""".split()
)
VALUES: dict[tuple[str, str], frozenset[str]] = {
    key: frozenset(words.split())
    for key, words in {
        ("*", "dir"): "ltr rtl auto",
        ("*", "translate"): "yes no",
        ("*", "draggable"): "true false",
        ("*", "contenteditable"): "true false plaintext-only",
        ("*", "inputmode"): "none text tel url email numeric decimal search",
        ("*", "loading"): "lazy eager",
        ("*", "decoding"): "sync async auto",
        ("*", "fetchpriority"): "high low auto",
        ("*", "crossorigin"): "anonymous use-credentials",
        ("th", "scope"): "row col rowgroup colgroup",
        ("ol", "type"): "1 a A i I",
        ("button", "type"): "submit reset button",
        ("form", "method"): "get post dialog",
        ("form", "autocomplete"): "on off",
        ("textarea", "wrap"): "soft hard",
        ("track", "kind"): "subtitles captions descriptions chapters metadata",
        ("input", "type"): "hidden text search tel url email password date month week time"
        " datetime-local number range color checkbox radio file submit image reset button",
        ("link", "rel"): "alternate author canonical dns-prefetch expect help icon license manifest"
        " me modulepreload next pingback preconnect prefetch preload prev privacy-policy search"
        " stylesheet terms-of-service apple-touch-icon describedby collection item up first last"
        " service-doc cite-as",
        ("a", "rel"): "alternate author bookmark external help license me next nofollow noopener"
        " noreferrer opener prev privacy-policy search tag terms-of-service up first last cite"
        " collection item describedby",
    }.items()
}
# Attributes whose value is a whole number, and the smallest that is allowed.
NUMBERS: dict[str, int] = {
    "tabindex": -2_000_000_000,
    "colspan": 1,
    "rowspan": 0,
    "span": 1,
    "maxlength": 0,
    "minlength": 0,
    "size": 1,
    "cols": 1,
    "rows": 1,
    "start": -2_000_000_000,
}

# Which types of <input> an attribute is for; what is not here is for all.
_TEXTS = "text search tel url email password"
INPUT_TYPES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "accept": "file",
        "alt": "image",
        "checked": "checkbox radio",
        "dirname": "text search tel url email hidden",
        "height": "image",
        "list": f"{_TEXTS} date month week time datetime-local number range color",
        "max": "date month week time datetime-local number range",
        "maxlength": _TEXTS,
        "min": "date month week time datetime-local number range",
        "minlength": _TEXTS,
        "multiple": "email file",
        "pattern": _TEXTS,
        "placeholder": f"{_TEXTS} number",
        "readonly": f"{_TEXTS} date month week time datetime-local number",
        "required": f"{_TEXTS} date month week time datetime-local number checkbox radio file",
        "size": _TEXTS,
        "src": "image",
        "step": "date month week time datetime-local number range",
        "width": "image",
    }.items()
}
AUTOCOMPLETE = frozenset(
    """on off name honorific-prefix given-name additional-name family-name honorific-suffix nickname
    username new-password current-password one-time-code organization-title organization
    street-address address-line1 address-line2 address-line3 address-level4 address-level3
    address-level2 address-level1 country country-name postal-code cc-name cc-given-name
    cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type
    transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo
    tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix
    tel-extension email impp shipping billing home work mobile fax pager webauthn""".split()
)
# Links that may stand in the body.
BODY_LINKS = frozenset(
    "dns-prefetch modulepreload pingback preconnect prefetch preload stylesheet".split()
)
# The languages of ISO 639-1; those of three letters are not listed here.
LANGUAGES = frozenset(
    """aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt
    lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt
    qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to
    tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu""".split()
)

SVG = frozenset(
    """a animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix
    fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight
    fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode
    femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence filter
    foreignobject g image line lineargradient marker mask metadata mpath path pattern polygon polyline
    radialgradient rect script set stop style svg switch symbol text textpath title tspan use
    view""".split()
)
MATHML = frozenset(
    """annotation annotation-xml maction math menclose merror mfrac mi mmultiscripts mn mo mover
    mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext
    mtr munder munderover none semantics""".split()
)
