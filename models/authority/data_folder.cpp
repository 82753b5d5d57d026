// SPDX-License-Identifier: Apache-2.0
#include "models/authority/data_folder.h"

#include "models/identity/random.h"
#include "models/identity/secret_file.h"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

namespace bailiwick::authority {

namespace {

namespace fs = std::filesystem;

// The key file opens with this line; PEM readers skip what stands before the armour (RFC 7468).
constexpr std::string_view nameLine = "Log: ";

tl::unexpected<fleet::Error> ioFailure(std::string what, const fs::path &path, int number)
{
    return fleet::failure("io", std::move(what) + ": " + std::strerror(number), path.string(),
                          "Check the folder's owner, its permissions and the free space.");
}

std::string newLogName()
{
    std::array<std::uint8_t, 8> random{};
    std::string name = "bailiwick-";
    if (!identity::systemRandom(random))
        return {};
    for (const std::uint8_t byte : random) {
        name += "0123456789abcdef"[byte >> 4];
        name += "0123456789abcdef"[byte & 15];
    }
    return name;
}

} // namespace

fs::path DataFolder::defaultRoot()
{
    if (const char *data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return fs::path(data) / "bailiwick";
    const char *home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/var/lib") / ".local" / "share" / "bailiwick";
}

fleet::Expected<void> DataFolder::create() const
{
    for (const fs::path &folder : {m_root, tlsCertificate().parent_path(), auditKey().parent_path(),
                                   claimKey().parent_path()}) {
        std::error_code error;
        if (fs::is_directory(folder, error))
            continue;
        if (!fs::create_directories(folder, error) && error)
            return ioFailure("The folder cannot be made", folder, error.value());
        fs::permissions(folder, fs::perms::owner_all, error);
    }
    return {};
}

fleet::Expected<audit::SigningKey> DataFolder::loadAuditKey() const
{
    const fs::path path = auditKey();
    std::error_code error;
    if (!fs::exists(path, error)) {
        const std::string name = newLogName();
        if (name.empty())
            return fleet::failure("internal", "The system gives no random bytes", path.string());
        const auto key = audit::SigningKey::generate(name);
        const auto pem = key ? key->pem() : tl::unexpected(key.error());
        if (!pem)
            return fleet::failure("internal", pem.error().message, path.string());
        const auto written = writeSecretFile(path, std::string(nameLine) + name + "\n" + *pem);
        if (!written)
            return tl::unexpected(written.error());
        return *key;
    }
    const auto text = readFile(path, true);
    if (!text)
        return tl::unexpected(text.error());
    const std::size_t end = text->find('\n');
    if (!text->starts_with(nameLine) || end == std::string::npos)
        return fleet::failure("key-unreadable", "The log's key file does not name its log",
                              path.string(), "Restore the file from a backup.");
    const std::string name = text->substr(nameLine.size(), end - nameLine.size());
    const auto key = audit::SigningKey::fromPem(name, std::string_view(*text).substr(end + 1));
    if (!key)
        return fleet::failure("key-unreadable", key.error().message, path.string(),
                              "Restore the file from a backup.");
    return *key;
}

// 32 bytes in hexadecimal, and a line break.
fleet::Expected<identity::ClaimKey> DataFolder::loadClaimKey() const
{
    constexpr std::string_view digits = "0123456789abcdef";
    const fs::path path = claimKey();
    identity::ClaimKey key{};
    std::error_code error;
    if (!fs::exists(path, error)) {
        if (!identity::systemRandom(key))
            return fleet::failure("internal", "The system gives no random bytes", path.string());
        std::string text;
        for (const std::uint8_t byte : key) {
            text += digits[byte >> 4];
            text += digits[byte & 15];
        }
        const auto written = writeSecretFile(path, text + "\n");
        if (!written)
            return tl::unexpected(written.error());
        return key;
    }
    const auto text = readFile(path, true);
    if (!text)
        return tl::unexpected(text.error());
    const std::string_view body = std::string_view(*text).substr(0, 2 * key.size());
    if (text->size() != 2 * key.size() + 1 || body.find_first_not_of(digits) != body.npos)
        return fleet::failure("key-unreadable", "The key of claims cannot be read", path.string(),
                              "Restore the file from a backup.");
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] =
            static_cast<std::uint8_t>(digits.find(body[2 * i]) << 4 | digits.find(body[2 * i + 1]));
    return key;
}

fleet::Expected<void> writeSecretFile(const fs::path &path, std::string_view content)
{
    identity::SecretFile file(path);
    if (file.write(content) && file.commit())
        return {};
    return ioFailure("The file cannot be written", path, file.errorNumber());
}

fleet::Expected<std::string> readFile(const fs::path &path, bool secret)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return ioFailure("The file cannot be read", path, errno);
    if (secret && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fleet::failure("key-unreadable", "Other users may read or change this secret file",
                              path.string(), "Run: chmod 600 " + path.string());
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file)
        return ioFailure("The file cannot be read", path, errno ? errno : EIO);
    return text.str();
}

} // namespace bailiwick::authority
