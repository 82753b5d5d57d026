// SPDX-License-Identifier: Apache-2.0
#include "models/identity/password.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace bailiwick::identity {

namespace {

constexpr std::size_t minCharacters = 12;
constexpr std::size_t maxBytes = 1024;
constexpr std::size_t minWord = 4; // shorter words turn up by chance

// Of the lists of leaked passwords, what has twelve characters or becomes so with digits added.
constexpr std::array<std::string_view, 14> known = {
    "password", "passwort",  "qwerty",   "qwertz", "letmein",  "welcome", "iloveyou",
    "admin",    "bailiwick", "changeme", "secret", "football", "monkey",  "dragon"};

std::string folded(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Every step from one byte to the next is the same, 0, 1 or -1: aaaa, 3456, dcba.
bool isRun(std::string_view text)
{
    if (text.size() < 2)
        return true;
    const int step = text[1] - text[0];
    if (step < -1 || step > 1)
        return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] - text[i - 1] != step)
            return false;
    }
    return true;
}

// What is left of the password without `word`: too little to be a password of its own?
bool isBuiltFrom(std::string_view password, std::string_view word)
{
    const auto at = word.size() < minWord ? std::string_view::npos : password.find(word);
    return at != std::string_view::npos && characters(password) - characters(word) < 8;
}

} // namespace

std::optional<Error> checkPassword(std::string_view password,
                                   const std::vector<std::string_view> &words)
{
    const auto refused = [](std::string message, std::string action) {
        return Error{Error::Code::PasswordRefused, std::move(message), std::move(action), false};
    };
    if (password.size() > maxBytes)
        return refused("The password is longer than 1024 bytes.", "Choose a shorter one.");
    const std::size_t count = characters(password);
    if (count < minCharacters)
        return refused("The password has " + std::to_string(count) +
                           (count == 1 ? " character" : " characters") + "; it needs at least 12.",
                       "Several words in a row are easy to remember.");
    if (isRun(password))
        return refused("The password is one character or sequence repeated.",
                       "Choose one that nobody can guess.");
    const std::string lower = folded(password);
    for (const std::string_view word : known) {
        if (isBuiltFrom(lower, word))
            return refused("The password is built from one of the best-known ones (\"" +
                               std::string(word) + "\").",
                           "Choose one that nobody can guess.");
    }
    for (const std::string_view word : words) {
        const std::string whole = folded(word);
        const std::string local = whole.substr(0, whole.find('@'));
        if (isBuiltFrom(lower, whole) || isBuiltFrom(lower, local))
            return refused("The password is built from your name, e-mail or organization.",
                           "Choose one that does not hold them.");
    }
    return std::nullopt;
}

} // namespace bailiwick::identity
