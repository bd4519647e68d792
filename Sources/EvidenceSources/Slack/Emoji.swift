/// Emoji by the names that chats give them; others keep their name between colons.
package enum Emoji {
    /// The character of an emoji, or `:name:` for one that we do not know.
    package static func shown(_ name: String) -> String {
        let base = name.split(separator: "::").first.map(String.init) ?? name
        guard let character = table[base] else { return ":\(base):" }
        guard let tone = name.split(separator: "::").dropFirst().first,
            let number = tone.last?.wholeNumberValue, (2...6).contains(number),
            let modifier = UnicodeScalar(0x1F3F9 + UInt32(number))
        else { return character }
        let plain = character.unicodeScalars.filter { $0 != "\u{FE0F}" }
        return String(String.UnicodeScalarView(plain)) + String(modifier)
    }

    private static let table: [String: String] = {
        var table: [String: String] = [:]
        for line in lines {
            let parts = line.split(separator: " ")
            for name in parts.dropFirst() { table[String(name)] = String(parts[0]) }
        }
        return table
    }()

    private static let lines = """
        ☝️ point_up
        🙂 simple_smile
        👍 +1 thumbsup
        👎 -1 thumbsdown
        😄 smile
        😃 smiley
        😀 grinning
        😆 laughing satisfied
        😅 sweat_smile
        😂 joy
        🤣 rolling_on_the_floor_laughing rofl
        🙂 slightly_smiling_face
        🙃 upside_down_face
        😉 wink
        😊 blush
        😍 heart_eyes
        😘 kissing_heart
        😎 sunglasses
        🤔 thinking_face thinking
        😐 neutral_face
        😑 expressionless
        😬 grimacing
        😏 smirk
        😒 unamused
        🙄 face_with_rolling_eyes
        😔 pensive
        😢 cry
        😭 sob
        😤 triumph
        😠 angry
        😡 rage
        😱 scream
        😨 fearful
        😰 cold_sweat
        😓 sweat
        😩 weary
        😫 tired_face
        😴 sleeping
        😞 disappointed
        😟 worried
        😕 confused
        🙁 slightly_frowning_face
        😮 open_mouth
        😳 flushed
        🤯 exploding_head
        🤦 face_palm facepalm
        🤷 shrug
        🙈 see_no_evil
        🙏 pray
        🙌 raised_hands
        👏 clap
        👌 ok_hand
        ✌️ v
        🤞 crossed_fingers
        💪 muscle
        👋 wave
        ✋ hand raised_hand
        👀 eyes
        🫡 saluting_face
        👆 point_up_2
        👇 point_down
        👈 point_left
        👉 point_right
        🤝 handshake
        ❤️ heart
        💔 broken_heart
        💙 blue_heart
        💚 green_heart
        💛 yellow_heart
        💜 purple_heart
        ✨ sparkles
        ⭐ star
        🌟 star2
        💯 100
        🔥 fire
        🎉 tada
        🎊 confetti_ball
        🎈 balloon
        🎂 birthday
        🍰 cake
        🍺 beer
        🍻 beers
        ☕ coffee
        🍕 pizza
        🌮 taco
        🚀 rocket
        🚢 ship
        🚒 fire_engine
        🚑 ambulance
        🚨 rotating_light
        🚧 construction
        🛠️ hammer_and_wrench
        🔧 wrench
        🔨 hammer
        🔩 nut_and_bolt
        ⚙️ gear
        🐛 bug
        🐌 snail
        🐢 turtle
        🐶 dog
        🐱 cat
        🦆 duck
        🌈 rainbow
        ☀️ sunny
        ☁️ cloud
        ⛈️ thunder_cloud_and_rain
        ⚡ zap
        ❄️ snowflake
        🌍 earth_africa
        🌎 earth_americas
        🌏 earth_asia
        ✅ white_check_mark
        ☑️ ballot_box_with_check
        ✔️ heavy_check_mark
        ❌ x
        ❎ negative_squared_cross_mark
        ❓ question
        ❔ grey_question
        ❗ exclamation heavy_exclamation_mark
        ⚠️ warning
        🚫 no_entry_sign
        ⛔ no_entry
        🔴 red_circle
        🟠 large_orange_circle
        🟡 large_yellow_circle
        🟢 large_green_circle
        🔵 large_blue_circle blue_circle
        ⚪ white_circle
        ⚫ black_circle
        ➕ heavy_plus_sign
        ➖ heavy_minus_sign
        ➡️ arrow_right
        ⬅️ arrow_left
        ⬆️ arrow_up
        ⬇️ arrow_down
        🔁 repeat
        🔄 arrows_counterclockwise
        ⏰ alarm_clock
        ⏱️ stopwatch
        ⏳ hourglass_flowing_sand
        ⌛ hourglass
        📅 date calendar
        📈 chart_with_upwards_trend
        📉 chart_with_downwards_trend
        📊 bar_chart
        📌 pushpin
        📍 round_pushpin
        📎 paperclip
        📝 memo pencil
        📖 book
        📚 books
        📧 email e-mail
        📣 mega
        📢 loudspeaker
        📞 telephone_receiver phone
        📟 pager
        💬 speech_balloon
        💭 thought_balloon
        💡 bulb
        🔍 mag
        🔎 mag_right
        🔒 lock
        🔓 unlock
        🔑 key
        🔔 bell
        🔕 no_bell
        💻 computer
        🖥️ desktop_computer
        💾 floppy_disk
        💿 cd
        📦 package
        🗑️ wastebasket
        🧹 broom
        🧯 fire_extinguisher
        🩹 adhesive_bandage
        🧪 test_tube
        🤖 robot_face
        👻 ghost
        💀 skull
        💩 hankey poop
        🎯 dart
        🎵 musical_note
        🏆 trophy
        🥇 first_place_medal
        🥳 partying_face
        🤗 hugging_face hugs
        😇 innocent
        😈 smiling_imp
        🤓 nerd_face
        🥲 smiling_face_with_tear
        😶 no_mouth
        🫠 melting_face
        """.split(separator: "\n").map(String.init)
}
