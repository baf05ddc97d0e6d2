/// Characters that are raised by themselves, written as raised characters like all others.
///
/// The pairs are the decompositions `<super>` of the Unicode character database.
enum Superscripts {
  private static let raised = """
    ª²³¹ºʰʱʲʳʴʵʶʷʸˠˡˢˣˤᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂᵃᵄᵅᵆᵇᵈᵉᵊᵋᵌᵍᵏᵐᵑᵒᵓᵔᵕᵖᵗ\
    ᵘᵙᵚᵛᵜᵝᵞᵟᵠᵡ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ㆒㆓㆔㆕㆖㆗㆘㆙㆚㆛㆜㆝㆞㆟ˀˁۥۦ
    """

  private static let plain = """
    a231ohɦjrɹɻʁwyɣlsxʕAÆBDEƎGHIJKLMNOȢPRTUWaɐɑᴂbdeəɛɜgkmŋoɔᴖᴗpt\
    uᴝɯvᴥβγδφχ0i456789+−=()n一二三四上中下甲乙丙丁天地人ʔʕوي
    """

  private static let pairs: [Unicode.Scalar: String] = {
    var pairs: [Unicode.Scalar: String] = ["℠": "SM", "™": "TM"]
    for (raised, plain) in zip(raised.unicodeScalars, plain.unicodeScalars) {
      pairs[raised] = String(plain)
    }
    return pairs
  }()

  /// The characters that a raised one stands for; nil for every other.
  static func plain(_ scalar: Unicode.Scalar) -> String? { pairs[scalar] }
}
