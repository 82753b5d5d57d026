// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"
#include "models/authority/accounts.h"
#include "models/fleet/state.h"
#include "models/wire/json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::tests {

// An answer with its JSON body (null when it is none). status -1: no answer, `text` says why.
struct ApiAnswer
{
    int status = -1;
    wire::Json body;
    std::string text;

    std::string code() const; // of problem details: "escalation"
};

// What a script with curl does as one signed-in person: nothing but HTTPS and JSON.
class ApiSession
{
public:
    // Not signed in yet.
    explicit ApiSession(const http::ClientOptions &options)
        : m_client(options)
    {
    }
    // Signed in; a failure ends the program.
    ApiSession(const http::ClientOptions &options, const authority::OfferedAccount &account);

    ApiAnswer signIn(const authority::OfferedAccount &account);
    const std::string &token() const { return m_token; }
    // From now on no answer may be of an older revision (Bailiwick-Revision).
    void knows(std::int64_t revision) { m_revision = revision; }
    void useToken(std::string token) { m_token = std::move(token); } // somebody else's
    fleet::PrincipalRef viewer() const { return m_viewer; }

    ApiAnswer send(http::Method method, const std::string &target, const wire::Json &body = {});
    ApiAnswer get(const std::string &target) { return send(http::Method::Get, target); }
    ApiAnswer post(const std::string &target, const wire::Json &body)
    {
        return send(http::Method::Post, target, body);
    }

    // GET /v1/snapshot: everything this person may see. A failure ends the program.
    fleet::State state();
    // Ids of what GET /v1/devices lists, over all pages, sorted; nothing when it is refused.
    std::vector<std::string> devices();
    ApiAnswer preview(const fleet::ChangeSet &changes, std::int64_t baseRevision);
    // Commits under the contract of a preview that preview() answered.
    ApiAnswer commit(const fleet::ChangeSet &changes, std::int64_t baseRevision,
                     const ApiAnswer &preview, const std::string &reason);
    // Both, over the revision seen now; the commit also where the preview is refused.
    ApiAnswer commit(const fleet::ChangeSet &changes, const std::string &reason);

private:
    http::Client m_client;
    std::string m_token;
    std::int64_t m_revision = 0;
    fleet::PrincipalRef m_viewer;
};

} // namespace bailiwick::tests
