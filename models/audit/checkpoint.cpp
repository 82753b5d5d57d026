// SPDX-License-Identifier: Apache-2.0
#include "models/audit/checkpoint.h"

#include <charconv>

namespace bailiwick::audit {

namespace {

tl::unexpected<Error> invalid(std::string message)
{
    return tl::unexpected(Error{Error::Code::InvalidCheckpoint, std::move(message), "",
                                "Fetch the checkpoint again from the server, byte for byte.",
                                false});
}

tl::expected<Checkpoint, Error> parseText(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (lines.back().empty())
            return invalid("A checkpoint holds no empty lines.");
        text.remove_prefix(end + 1);
    }
    if (lines.size() < 3)
        return invalid("A checkpoint has at least three lines: origin, size and root hash.");

    Checkpoint checkpoint{std::string(lines[0]), 0, {}, {lines.begin() + 3, lines.end()}};
    const auto size = lines[1];
    const auto parsed = std::from_chars(size.data(), size.data() + size.size(), checkpoint.size);
    if (parsed.ec != std::errc() || std::to_string(checkpoint.size) != size)
        return invalid("The second line of a checkpoint is the number of rows; this one is \"" +
                       std::string(size) + "\".");
    const auto raw = fromBase64(lines[2]);
    const auto root = raw ? hashFromBytes(*raw) : std::nullopt;
    if (!root)
        return invalid("The third line of a checkpoint is a SHA-256 hash in base64.");
    checkpoint.root = *root;
    return checkpoint;
}

} // namespace

tl::expected<std::string, Error> signCheckpoint(std::uint64_t size, const Hash &root,
                                                const SigningKey &key)
{
    return signNote(key.verifier().name() + '\n' + std::to_string(size) + '\n' +
                        base64(bytes(root)) + '\n',
                    key);
}

tl::expected<Checkpoint, Error> openCheckpoint(std::string_view note, const VerifierKey &key)
{
    auto checkpoint = openNote(note, key).and_then(parseText);
    if (checkpoint && checkpoint->origin != key.name())
        return invalid("The checkpoint is of the log \"" + checkpoint->origin +
                       "\", not of the key's log \"" + key.name() + "\".");
    return checkpoint;
}

tl::expected<Checkpoint, Error> readCheckpoint(std::string_view note)
{
    return parseNote(note).and_then([](const Note &parsed) { return parseText(parsed.text); });
}

} // namespace bailiwick::audit
