// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/kept_replica.h"

#include "models/identity/secret_file.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/snapshot_lines.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace bailiwick::mqtt {

namespace {

constexpr std::string_view format = "bailiwick-broker-replica";
constexpr std::string_view statePart = "state";
constexpr std::string_view sincePart = "since";
constexpr std::uintmax_t largest = std::uintmax_t{8} << 30;
constexpr std::size_t longestHeader = 4'096;

std::string hex(const identity::SealTag &tag)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : tag) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

tl::unexpected<fleet::Error> damaged(const std::filesystem::path &path)
{
    return fleet::failure("replica-damaged",
                          "The kept replica does not open: it was cut off or changed, or it is of "
                          "another server or of another key of the plug-in",
                          path.string());
}

tl::unexpected<fleet::Error> cannotWrite(const std::filesystem::path &path, std::string_view why)
{
    return fleet::failure("io", "The replica cannot be kept: " + std::string(why), path.string(),
                          "Check the folder's owner, its permissions and the free space.");
}

tl::unexpected<fleet::Error> cannotRead(const std::filesystem::path &path,
                                        identity::SecretFileFault fault)
{
    using Fault = identity::SecretFileFault;
    if (fault == Fault::Missing)
        return fleet::failure("replica-missing", "There is no kept replica", path.string());
    const char *what = fault == Fault::Foreign    ? "belongs to another user"
                       : fault == Fault::Open     ? "may be read or changed by others"
                       : fault == Fault::NoFile   ? "is no plain file"
                       : fault == Fault::TooLarge ? "is too large"
                                                  : "cannot be read";
    return fleet::failure("replica-unsafe", std::string("The kept replica ") + what, path.string(),
                          "It has to belong to the broker's user, with mode 0600.");
}

// A line, which is taken off the text.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

struct Header
{
    std::string state;
    std::int64_t revision = 0;
    LastingMoment confirmed;
};

std::string headerText(const Header &header)
{
    return wire::toText({{"format", format},
                         {"version", 1},
                         {"state", header.state},
                         {"revision", header.revision},
                         {"confirmed", fleet::formatTime(header.confirmed.wall)},
                         {"boot", header.confirmed.boot},
                         {"sinceBoot", std::chrono::duration_cast<std::chrono::milliseconds>(
                                           header.confirmed.at.time_since_epoch())
                                           .count()}});
}

fleet::Expected<Header> headerFrom(std::string_view line, const std::filesystem::path &path)
{
    const auto json = wire::parseJson(line, {.bytes = longestHeader});
    if (!json)
        return damaged(path);
    using Json = wire::Json;
    const auto has = [&](const char *key, auto isIt) {
        return json->is_object() && json->contains(key) && ((*json)[key].*isIt)();
    };
    if (!has("format", &Json::is_string) || (*json)["format"] != format ||
        !has("version", &Json::is_number_integer))
        return damaged(path);
    if ((*json)["version"] != 1)
        return fleet::failure("newer-version",
                              "The kept replica was written by another version of the plug-in",
                              path.string());
    const auto wall = has("confirmed", &Json::is_string)
                          ? fleet::parseTime((*json)["confirmed"].get<std::string>())
                          : std::nullopt;
    if (!has("state", &Json::is_string) || !has("revision", &Json::is_number_integer) || !wall ||
        !has("boot", &Json::is_string) || !has("sinceBoot", &Json::is_number_integer))
        return damaged(path);
    return Header{
        (*json)["state"].get<std::string>(),
        (*json)["revision"].get<std::int64_t>(),
        {(*json)["boot"].get<std::string>(),
         BootClock::time_point(std::chrono::milliseconds((*json)["sinceBoot"].get<std::int64_t>())),
         *wall}};
}

} // namespace

KeptReplica::KeptReplica(std::filesystem::path path, std::string_view apiKey,
                         std::string_view label)
    : m_path(std::move(path))
    , m_key(identity::sealKeyFrom(apiKey, "bailiwick broker replica 1"))
    , m_label(label)
{
}

std::string KeptReplica::label(std::string_view part) const
{
    return "bailiwick broker replica 1\n" + std::string(part) + "\n" + m_label;
}

fleet::Expected<std::string> KeptReplica::opened(const std::filesystem::path &path,
                                                 std::string_view part,
                                                 identity::SealTag *tag) const
{
    std::string sealed;
    if (const auto fault = identity::readSecretFile(path, largest, sealed);
        fault != identity::SecretFileFault::None)
        return cannotRead(path, fault);
    auto text = m_key ? identity::unseal(sealed, *m_key, label(part)) : std::nullopt;
    if (!text)
        return damaged(path);
    if (tag)
        *tag = identity::sealTagOf(sealed);
    return std::move(*text);
}

fleet::Expected<KeptReplica::Content> KeptReplica::read(const LastingMoment &now,
                                                        std::chrono::seconds staleness) const
{
    const auto text = opened(sincePath(), sincePart);
    if (!text)
        return tl::unexpected(text.error());
    std::string_view rest = *text;
    const auto header = headerFrom(takeLine(rest), sincePath());
    if (!header)
        return tl::unexpected(header.error());
    const auto age = ageOf(header->confirmed, now);
    if (!age || *age > staleness)
        return fleet::failure(
            "replica-stale",
            age ? "The kept replica is older than the staleness allows: the server confirmed it "
                  "at " +
                      fleet::formatTime(header->confirmed.wall)
                : "The age of the kept replica cannot be told: the machine's clock was set back",
            sincePath().string());
    const std::string_view changesText = takeLine(rest);
    const auto json = wire::parseJson(changesText, {.bytes = changesText.size() + 1});
    const auto changes = json ? wire::changeSetFromJson(*json) : tl::unexpected(json.error());
    auto credentials = Credentials::fromJson(rest);
    if (!changes || !credentials)
        return tl::unexpected(changes ? credentials.error() : changes.error());
    identity::SealTag tag{};
    const auto stateText = opened(m_path, statePart, &tag);
    if (!stateText || hex(tag) != header->state)
        return stateText ? damaged(m_path) : tl::unexpected(stateText.error());
    auto snapshot = wire::readSnapshot(*stateText);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    Content content;
    content.state = snapshot->state.applied(*changes);
    content.state.revision = header->revision;
    content.credentials = std::move(*credentials);
    content.credentialsText = std::make_shared<const std::string>(rest);
    content.confirmed = header->confirmed;
    content.age = *age;
    return content;
}

fleet::Expected<void> KeptReplica::writeState(const fleet::State &state)
{
    if (!m_key)
        return cannotWrite(m_path, "no key can be derived");
    auto sealer = identity::Sealer::begin(*m_key, label(statePart));
    if (!sealer)
        return cannotWrite(m_path, sealer.error().message);
    if (!invalidate())
        return cannotWrite(sincePath(), std::strerror(errno));
    identity::SecretFile file(m_path);
    std::size_t size = 0;
    bool sealed = true;
    const bool written = file.write(sealer->head()) &&
                         wire::writeSnapshot(state, {}, true, [&](std::string_view piece) {
                             const std::string bytes = sealer->add(piece);
                             sealed = bytes.size() == piece.size();
                             size += bytes.size();
                             return sealed && file.write(bytes);
                         });
    const auto tag = written ? sealer->finish() : std::nullopt;
    if (!tag || !file.write({reinterpret_cast<const char *>(tag->data()), tag->size()}) ||
        !file.commit())
        return cannotWrite(m_path, file.errorNumber() != 0 ? std::strerror(file.errorNumber())
                                                           : "it cannot be encrypted");
    m_tag = *tag;
    m_stateSize = size;
    return {};
}

fleet::Expected<void> KeptReplica::writeSince(const Since &since) const
{
    if (!m_key)
        return cannotWrite(sincePath(), "no key can be derived");
    std::string text = headerText({hex(m_tag), since.revision, since.confirmed});
    text.append("\n[").append(since.changes).append("]\n").append(since.credentials);
    const auto sealed = identity::seal(text, *m_key, label(sincePart));
    if (!sealed)
        return cannotWrite(sincePath(), sealed.error().message);
    identity::SecretFile file(sincePath());
    if (file.write(*sealed) && file.commit())
        return {};
    return cannotWrite(sincePath(), std::strerror(file.errorNumber()));
}

bool KeptReplica::invalidate() const
{
    return identity::removeSecretFile(sincePath());
}

bool KeptReplica::erase() const
{
    const bool first = invalidate();
    return identity::removeSecretFile(m_path) && first;
}

} // namespace bailiwick::mqtt
