// SPDX-License-Identifier: Apache-2.0
#include "tests/system/faults/ledger.h"

namespace bailiwick::tests {

namespace {

constexpr std::string_view tagStart = "try-";

} // namespace

fleet::ChangeSet Attempt::changesOn(const fleet::State &state) const
{
    if (!changes.empty())
        return changes;
    fleet::Resource resource = *state.resources().find(device);
    for (const auto &[name, value] : attributes)
        resource.attributes[name] = value;
    return {fleet::Put{resource}};
}

std::string Ledger::nextTag()
{
    const std::lock_guard lock(m_mutex);
    return std::string(tagStart) + std::to_string(++m_opened) + ".";
}

void Ledger::open(const std::string &tag, Attempt attempt)
{
    const std::lock_guard lock(m_mutex);
    m_attempts.emplace(tag, std::move(attempt));
}

std::string Ledger::open(Attempt attempt)
{
    const std::string tag = nextTag();
    open(tag, std::move(attempt));
    return tag;
}

void Ledger::close(const std::string &tag, int status, std::int64_t revision)
{
    const std::lock_guard lock(m_mutex);
    Attempt &attempt = m_attempts.at(tag);
    if (status == 200 || status == 201) {
        attempt.outcome = Attempt::Outcome::Acknowledged;
        attempt.revision = revision;
        m_byRevision.emplace(revision, tag);
        ++m_acknowledged;
    } else if (status >= 400 && status < 500) {
        attempt.outcome = Attempt::Outcome::Refused;
    }
}

std::optional<Attempt> Ledger::find(const std::string &tag) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_attempts.find(tag);
    return found == m_attempts.end() ? std::nullopt : std::optional(found->second);
}

std::uint64_t Ledger::acknowledged() const
{
    const std::lock_guard lock(m_mutex);
    return m_acknowledged;
}

std::map<std::int64_t, std::string> Ledger::acknowledgedAfter(std::int64_t revision) const
{
    const std::lock_guard lock(m_mutex);
    return {m_byRevision.upper_bound(revision), m_byRevision.end()};
}

void Ledger::forget(std::int64_t revision)
{
    const std::lock_guard lock(m_mutex);
    m_attempts.clear();
    m_byRevision.erase(m_byRevision.begin(), m_byRevision.upper_bound(revision));
}

std::string Ledger::tagIn(std::string_view text)
{
    const auto start = text.find(tagStart);
    const auto end = start == std::string_view::npos ? start : text.find('.', start);
    return end == std::string_view::npos ? std::string()
                                         : std::string(text.substr(start, end + 1 - start));
}

} // namespace bailiwick::tests
