// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"
#include "models/authority/history.h"
#include "models/fleet/change_set.h"
#include "models/fleet/error.h"
#include "models/wire/json.h"
#include "models/wire/snapshot_lines.h"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace bailiwick::ctl {

class Console;

// --server and what belongs to it. Password and token never stand on the command line, where other
// users of the machine could read them.
struct ServerOption
{
    std::string url; // "https://fleet.example:8470"
    std::string pin;
    std::string account;      // file
    std::string organization; // name or id; empty: as the account says
    bool endUser = false;

    void addTo(CLI::App &app);
    bool isGiven() const { return !url.empty(); }
};

// Somebody signed in at a server, by the account file, by BAILIWICK_TOKEN, or by BAILIWICK_EMAIL,
// BAILIWICK_PASSWORD and BAILIWICK_ORGANIZATION; --organization and --end-user come first. Ends the
// session that it began itself. Errors: the server's problem details; "sign-in-choice" (whom one
// can sign in as, and how to say it), "invalid-option", "no-account", and those of http::Client.
class ServerSession
{
public:
    static fleet::Expected<ServerSession> open(const ServerOption &option);
    ~ServerSession();
    ServerSession(ServerSession &&) noexcept = default;
    ServerSession &operator=(ServerSession &&) noexcept = default;

    // What the signed-in person may see of the fleet; the whole of an earlier state when asked.
    fleet::Expected<wire::SnapshotContent> snapshot(const std::optional<authority::AsOf> &asOf,
                                                    Console &console);
    // When a revision was made. Error "revision-unknown" also when it is out of sight.
    fleet::Expected<fleet::Time> timeOf(std::int64_t revision);
    // Any request; the answer's JSON, null for an answer without one.
    fleet::Expected<wire::Json> ask(http::Method method, const std::string &target,
                                    const wire::Json *body = nullptr);
    // The server ended the session itself (whose it was has left).
    void ended() { m_ownsSession = false; }
    // POST /v1/previews: see ARCHITECTURE.md.
    fleet::Expected<wire::Json> preview(std::int64_t baseRevision, const fleet::ChangeSet &changes);

private:
    explicit ServerSession(std::unique_ptr<http::Client> client)
        : m_client(std::move(client))
    {
    }
    struct Account;
    fleet::Expected<void> signIn(const Account &account);
    static fleet::Expected<Account> accountFromFile(const std::string &path);
    fleet::Expected<http::ClientResponse> send(http::ClientRequest request);

    std::unique_ptr<http::Client> m_client;
    std::string m_token;
    std::string m_revision; // that the last answer told: no later one may be older
    bool m_ownsSession = false;
};

} // namespace bailiwick::ctl
