// SPDX-License-Identifier: Apache-2.0
#include "models/authority/mail_drop.h"

#include "models/authority/data_folder.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace bailiwick::authority {

namespace {

bool isAtomCharacter(char c)
{
    constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
}

bool isDomainCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
}

bool hasEmptyPart(std::string_view text)
{
    return text.empty() || text.front() == '.' || text.back() == '.' ||
           text.find("..") != std::string_view::npos;
}

std::string base64(std::string_view bytes)
{
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                                     reinterpret_cast<const unsigned char *>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

// An encoded word has at most 75 characters; characters of UTF-8 stay whole (RFC 2047 section 2).
std::string headerText(std::string_view text)
{
    constexpr std::size_t piece = 42;
    const bool plain =
        text.size() < 60 && std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 127; });
    if (plain)
        return std::string(text);
    std::string result;
    while (!text.empty()) {
        std::size_t size = std::min(piece, text.size());
        while (size > 1 && size < text.size() &&
               (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
            --size;
        result += (result.empty() ? "" : "\r\n ");
        result += "=?UTF-8?B?" + base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return result;
}

// "Fri, 27 Nov 2026 08:00:00 +0000"
std::string dateText(fleet::Time time)
{
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = static_cast<std::time_t>(time / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64] = {};
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d +0000",
                  days.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
                  months.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900,
                  parts.tm_hour, parts.tm_min, parts.tm_sec);
    return text;
}

} // namespace

bool isEmailAddress(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (text.size() > 254 || at == std::string_view::npos || at > 64)
        return false;
    const std::string_view local = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    return !hasEmptyPart(local) && !hasEmptyPart(domain) &&
           std::ranges::all_of(local, isAtomCharacter) &&
           std::ranges::all_of(domain, isDomainCharacter);
}

std::string messageOf(const Mail &mail)
{
    std::string lines;
    const std::string body = base64(mail.text);
    for (std::size_t i = 0; i < body.size(); i += 76)
        lines += body.substr(i, 76) + "\r\n";
    const std::string domain = mail.from.substr(mail.from.find('@') + 1);
    return "Date: " + dateText(mail.time) + "\r\nFrom: <" + mail.from + ">\r\nTo: <" + mail.to +
           ">\r\nMessage-ID: <" + mail.id + "@" + domain +
           ">\r\nSubject: " + headerText(mail.subject) +
           "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8"
           "\r\nContent-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n" +
           lines;
}

fleet::Expected<void> dropMail(const std::string &folder, const Mail &mail)
{
    if (!isEmailAddress(mail.from) || !isEmailAddress(mail.to))
        return fleet::failure("mail", "An address of the e-mail cannot be used", mail.to,
                              "Check the address.");
    const auto written =
        writeSecretFile(std::filesystem::path(folder) / (mail.id + ".eml"), messageOf(mail));
    if (!written)
        return fleet::failure("mail", "The e-mail cannot be written: " + written.error().message,
                              folder, "Make the folder and let the server write there.");
    return {};
}

} // namespace bailiwick::authority
