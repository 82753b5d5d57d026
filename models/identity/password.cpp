// SPDX-License-Identifier: Apache-2.0
#include "models/identity/password.h"

#include <argon2.h>

#include <array>
#include <charconv>

namespace bailiwick::identity {

namespace {

constexpr std::size_t maxBytes = 1024;
constexpr std::size_t saltSize = 16;
constexpr std::size_t hashSize = 32;
constexpr std::uint32_t maxMemoryKiB = 1 << 20; // 1 GiB
constexpr std::uint32_t maxPasses = 64;
constexpr std::uint32_t maxLanes = 16;

Error internal(int code)
{
    return {Error::Code::Internal,
            std::string("The password cannot be hashed: ") + argon2_error_message(code) + '.',
            "Try again; if it stays, give the server more memory.", true};
}

bool takeNumber(std::string_view &text, std::string_view before, std::uint32_t &value)
{
    if (!text.starts_with(before))
        return false;
    text.remove_prefix(before.size());
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    return parsed.ec == std::errc();
}

// The cost in a PHC string of argon2id; salt and hash are left to the library.
std::optional<PasswordCost> costOf(std::string_view phc)
{
    PasswordCost cost;
    std::uint32_t version = 0;
    const bool read = takeNumber(phc, "$argon2id$v=", version) &&
                      takeNumber(phc, "$m=", cost.memoryKiB) &&
                      takeNumber(phc, ",t=", cost.passes) && takeNumber(phc, ",p=", cost.lanes) &&
                      phc.starts_with('$');
    const bool bounded = version == ARGON2_VERSION_13 && cost.memoryKiB <= maxMemoryKiB &&
                         cost.passes <= maxPasses && cost.lanes <= maxLanes;
    if (!read || !bounded)
        return std::nullopt;
    return cost;
}

} // namespace

tl::expected<std::string, Error> hashPassword(std::string_view password, const PasswordCost &cost,
                                              const RandomSource &random)
{
    if (password.size() > maxBytes)
        return tl::unexpected(Error{Error::Code::PasswordRefused,
                                    "The password is longer than 1024 bytes.",
                                    "Choose a shorter one.", false});
    std::array<std::uint8_t, saltSize> salt{};
    if (!random(salt))
        return tl::unexpected(Error{Error::Code::NoEntropy,
                                    "The password cannot be hashed: the system gives no random "
                                    "bytes.",
                                    "Try again; if it stays, restart the machine.", true});
    std::string phc(
        argon2_encodedlen(cost.passes, cost.memoryKiB, cost.lanes, saltSize, hashSize, Argon2_id),
        '\0');
    const int code = argon2id_hash_encoded(cost.passes, cost.memoryKiB, cost.lanes, password.data(),
                                           password.size(), salt.data(), salt.size(), hashSize,
                                           phc.data(), phc.size());
    if (code != ARGON2_OK)
        return tl::unexpected(internal(code));
    phc.resize(phc.find('\0')); // the library counts the terminator in
    return phc;
}

tl::expected<bool, Error> verifyPassword(std::string_view password, std::string_view phc)
{
    const auto unreadable = [] {
        return tl::unexpected(Error{Error::Code::InvalidHash,
                                    "The stored password of this account cannot be read.",
                                    "Let an administrator send a new invitation, or restore the "
                                    "database from a backup.",
                                    false});
    };
    if (!costOf(phc))
        return unreadable();
    if (password.size() > maxBytes)
        return false;
    const int code = argon2id_verify(std::string(phc).c_str(), password.data(), password.size());
    switch (code) {
    case ARGON2_OK:
        return true;
    case ARGON2_VERIFY_MISMATCH:
        return false;
    case ARGON2_MEMORY_ALLOCATION_ERROR:
    case ARGON2_THREAD_FAIL:
        return tl::unexpected(internal(code));
    default:
        return unreadable();
    }
}

bool verifyNobody(std::string_view password, const PasswordCost &cost)
{
    if (password.size() > maxBytes)
        return false;
    static constexpr std::array<std::uint8_t, saltSize> salt = {'n', 'o', 'b', 'o', 'd', 'y'};
    std::array<std::uint8_t, hashSize> hash{};
    // The answer is no whatever comes out; the work is what matters.
    argon2id_hash_raw(cost.passes, cost.memoryKiB, cost.lanes, password.data(), password.size(),
                      salt.data(), salt.size(), hash.data(), hash.size());
    return false;
}

bool needsRehash(std::string_view phc, const PasswordCost &cost)
{
    return costOf(phc) != cost;
}

} // namespace bailiwick::identity
