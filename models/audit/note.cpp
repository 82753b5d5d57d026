// SPDX-License-Identifier: Apache-2.0
#include "models/audit/note.h"

#include "models/audit/utf8.h"

#include <algorithm>
#include <optional>

namespace bailiwick::audit {

namespace {

constexpr std::string_view dash = "\xE2\x80\x94 "; // em dash, blank
constexpr std::size_t maxNote = 1 << 20;
constexpr std::size_t maxSignatures = 100;

tl::unexpected<Error> invalid(std::string message)
{
    return tl::unexpected(Error{Error::Code::InvalidNote, std::move(message), "",
                                "Fetch it again from the server, byte for byte.", false});
}

bool isText(std::string_view text)
{
    return !text.empty() && text.back() == '\n' && isUtf8(text) &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
}

struct Signature
{
    std::string_view name;
    std::string data; // key id and signature
};

std::optional<Signature> parseSignature(std::string_view line)
{
    if (!line.starts_with(dash))
        return std::nullopt;
    line.remove_prefix(dash.size());
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos || blank == 0)
        return std::nullopt;
    auto data = fromBase64(line.substr(blank + 1));
    if (!data || data->size() <= 4)
        return std::nullopt;
    return Signature{line.substr(0, blank), std::move(*data)};
}

std::string idBytes(const VerifierKey &key)
{
    const auto id = key.id();
    return {id.begin(), id.end()};
}

} // namespace

tl::expected<std::string, Error> signatureLine(std::string_view text, const SigningKey &key)
{
    if (!isText(text))
        return invalid("A text to be signed is UTF-8 without control characters and ends with a "
                       "line end.");
    const auto signature = key.sign(text);
    if (!signature)
        return tl::unexpected(signature.error());
    return std::string(dash) + key.verifier().name() + ' ' +
           base64(idBytes(key.verifier()) + *signature) + '\n';
}

tl::expected<std::string, Error> signNote(std::string_view text, const SigningKey &key)
{
    return signatureLine(text, key).map(
        [&](const std::string &line) { return std::string(text) + '\n' + line; });
}

tl::expected<Note, Error> parseNote(std::string_view note)
{
    const auto split = note.rfind("\n\n");
    if (note.size() > maxNote || split == std::string_view::npos || note.back() != '\n' ||
        !isText(note.substr(0, split + 1)))
        return invalid("This is not a signed note: a text, an empty line and signature lines.");
    Note parsed{std::string(note.substr(0, split + 1)), {}};
    for (auto rest = note.substr(split + 2); !rest.empty();) {
        const auto end = rest.find('\n');
        parsed.signatures.emplace_back(rest.substr(0, end));
        if (!parseSignature(parsed.signatures.back()) || parsed.signatures.size() > maxSignatures)
            return invalid("Line " + std::to_string(parsed.signatures.size()) +
                           " of the note's signatures is not a signature line.");
        rest.remove_prefix(end + 1);
    }
    if (parsed.signatures.empty())
        return invalid("The note is not signed.");
    return parsed;
}

SignatureCheck checkSignature(std::string_view text, const std::vector<std::string> &signatures,
                              const VerifierKey &key)
{
    auto answer = SignatureCheck::Absent;
    for (const std::string &line : signatures) {
        const auto signature = parseSignature(line);
        if (!signature)
            return SignatureCheck::Broken;
        if (signature->name != key.name() || signature->data.substr(0, 4) != idBytes(key))
            continue;
        if (!key.verify(text, std::string_view(signature->data).substr(4)))
            return SignatureCheck::Broken;
        answer = SignatureCheck::Valid;
    }
    return answer;
}

tl::expected<std::string, Error> openNote(std::string_view note, const VerifierKey &key)
{
    auto parsed = parseNote(note);
    if (!parsed)
        return tl::unexpected(parsed.error());
    switch (checkSignature(parsed->text, parsed->signatures, key)) {
    case SignatureCheck::Valid:
        return std::move(parsed->text);
    case SignatureCheck::Absent: {
        const auto other = parseSignature(parsed->signatures.front());
        return invalid("The note is signed by \"" + std::string(other ? other->name : "") +
                       "\" with another key than the trusted " + key.text() + ".");
    }
    case SignatureCheck::Broken:
        break;
    }
    return invalid("The signature of \"" + key.name() +
                   "\" does not fit the text: one of them was changed.");
}

} // namespace bailiwick::audit
