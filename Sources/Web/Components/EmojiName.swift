/// Emoji by name, for reactions, which keep only that.
enum EmojiName {
    static func shown(_ name: String) -> String {
        table[name.split(separator: "::").first.map(String.init) ?? name] ?? ":\(name):"
    }

    private static let table: [String: String] = [
        "+1": "👍", "thumbsup": "👍", "-1": "👎", "eyes": "👀", "tada": "🎉", "heart": "❤️",
        "joy": "😂", "fire": "🔥", "pray": "🙏", "rocket": "🚀", "thinking_face": "🤔",
        "white_check_mark": "✅", "heavy_check_mark": "✔️", "x": "❌", "clap": "👏",
        "raised_hands": "🙌", "ok_hand": "👌", "wave": "👋", "100": "💯", "sob": "😭", "cry": "😢",
        "smile": "😄", "slightly_smiling_face": "🙂", "grimacing": "😬", "sweat_smile": "😅",
        "scream": "😱", "facepalm": "🤦", "face_palm": "🤦", "shrug": "🤷", "rotating_light": "🚨",
        "warning": "⚠️", "question": "❓", "exclamation": "❗", "bulb": "💡", "star": "⭐",
        "sparkles": "✨", "muscle": "💪", "point_up": "☝️", "point_up_2": "👆", "lock": "🔒",
        "hourglass": "⌛", "coffee": "☕", "bug": "🐛", "memo": "📝", "see_no_evil": "🙈",
        "disappointed": "😞", "open_mouth": "😮", "beers": "🍻", "beer": "🍺", "pager": "📟",
        "hugging_face": "🤗", "saluting_face": "🫡", "melting_face": "🫠", "simple_smile": "🙂",
        "laughing": "😆", "rolling_on_the_floor_laughing": "🤣", "heavy_plus_sign": "➕",
        "raised_hand": "✋", "skull": "💀", "robot_face": "🤖", "pushpin": "📌", "mag": "🔍",
    ]
}
