// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/board.h"
#include "app/mqtt/sessions.h"

namespace bailiwick::mqtt {

struct GateOptions
{
    std::chrono::seconds staleness{300};     // how long decisions go on without the server
    std::chrono::microseconds sweep{20'000}; // of the broker's time at most, at one tick
};

struct Moment
{
    fleet::Time wall = 0;
    Board::Steady::time_point steady;
};
Moment currentMoment();

// Who wants in.
struct Connect
{
    const void *connection = nullptr; // the broker's, compared only
    std::string_view clientId;
    std::string_view address;
    std::string_view password;
    bool clean = true;  // takes over no earlier session
    bool lasts = false; // its session may outlive the connection
};

enum class Wish : std::uint8_t { Publish, Receive, Subscribe, Unsubscribe };

// What the broker asks of each message and subscription.
struct Ask
{
    const void *connection = nullptr;
    std::string_view clientId;
    std::string_view userName; // as connect() gave it
    bool hasAddress = true;    // false: of a stored session, or the sender of a stored message
    Wish wish = Wish::Publish;
    std::string_view topic; // a filter for Subscribe and Unsubscribe
};

// A sentence for the broker's log.
using Refusal = std::string;

// Everything the plug-in decides, without the broker's types: who comes in, what they may publish,
// subscribe to and be given, and who has to leave. For the broker's one thread only.
class Gate
{
public:
    Gate(Board &board, GateOptions options)
        : m_board(board)
        , m_options(options)
    {
    }

    // The user name that the connection has from now on: "application:…", "gateway:…" and its id.
    // It is what stored sessions and messages are known by, also after the broker's restart. A
    // client id is its holder's while they are connected or have a stored session: another holder
    // is refused, so that nobody is thrown out or robbed of stored messages.
    tl::expected<std::string, Refusal> connect(const Connect &connect, const Moment &now);
    bool allows(const Ask &ask, const Moment &now);
    // The connection has ended; its session may go on.
    void ended(const void *connection, std::string_view clientId);

    // Calls kick(client id, with its will) for whoever has to leave: all when there is nothing
    // fresh to decide from, whose key holds no more, and who is subscribed to what they may not
    // receive any more. To be called often. Looks at everybody when something changed, at most for
    // `sweep` at a time.
    using Kick = std::function<void(const std::string &clientId, bool withWill)>;
    void tick(const Moment &now, const Kick &kick);

    bool isSweeping() const { return !m_toLookAt.empty(); }
    std::size_t connected() const { return m_sessions.connected(); }

private:
    ViewPtr freshView(const Moment &now) const;
    std::optional<fleet::PrincipalRef> askedBy(const Ask &ask, const View &view,
                                               const Moment &now) const;
    bool subscribes(const Ask &ask, const View &view, const Moment &now);
    void beginSweep(const ViewPtr &view, const Moment &now);
    void look(const std::string &clientId, const View &view, const Moment &now, const Kick &kick);

    Board &m_board;
    const GateOptions m_options;
    Sessions m_sessions;

    // The sweep that runs, or ran last.
    ViewPtr m_swept;
    Moment m_sweptAt;
    std::vector<std::string> m_toLookAt;
};

// "application:0190…": the user name of a principal, and back. Null: it is none.
std::string userNameOf(const fleet::PrincipalRef &principal);
std::optional<fleet::PrincipalRef> principalFromUserName(std::string_view text);

} // namespace bailiwick::mqtt
