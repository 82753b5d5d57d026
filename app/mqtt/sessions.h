// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/context.h"
#include "models/fleet/organization.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bailiwick::mqtt {

// Who stands behind a client id: a connection, or the session that is left of one.
struct Session
{
    std::string clientId;
    const void *connection = nullptr; // null: not connected
    fleet::PrincipalRef principal;
    std::string userName;
    std::string key;                  // the id of the key it came with
    fleet::Time usedAt = 0;           // when that was last counted as used
    access::Context context;          // its address; the moment is set for each question
    bool lasts = false;               // may outlive the connection
    bool reserved = false;            // its client id is its holder's also while not connected
    std::uint64_t leftAs = 0;         // which one to leave it was; 0: not left
    std::vector<std::string> filters; // it is subscribed to, as far as they were covered so far
};

// By client id. Remembers a bounded number of those that left; the longest gone are forgotten
// first. For one thread.
class Sessions
{
public:
    static constexpr std::size_t mostLeft = 100'000;
    static constexpr std::size_t mostFilters = 1'000; // of one session

    // O(1). Null: unknown.
    Session *find(std::string_view clientId);
    const Session *find(std::string_view clientId) const;
    // The session of a new connection; whoever had the client id has it no more.
    Session &put(Session session);
    // The connection of a session has ended. One that does not last is forgotten by forgetLeft(),
    // not before: its will is asked about after this.
    void leave(Session &session);
    void forgetLeft();

    std::size_t connected() const { return m_connected; }
    std::vector<std::string> clientIds() const;

private:
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };
    struct Left
    {
        std::string clientId;
        std::uint64_t number;
    };

    void forget(const Left &left);

    std::unordered_map<std::string, Session, Hash, std::equal_to<>> m_sessions;
    std::size_t m_connected = 0;
    std::uint64_t m_lastNumber = 0;
    std::vector<Left> m_ending; // that do not last
    std::deque<Left> m_left;    // that last, in order
};

} // namespace bailiwick::mqtt
