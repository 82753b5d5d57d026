// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/server_session.h"

#include "app/ctl/console.h"
#include "app/http/server_url.h"
#include "models/authority/data_folder.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/problem.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>

namespace bailiwick::ctl {

namespace {

constexpr int severalChoices = 300; // the answer to a sign-in
constexpr std::size_t largestAnswer = std::size_t{4} << 30;

std::string environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

fleet::Error ours(const http::Error &error)
{
    return {error.code, error.message, error.where, error.action, error.retry, {}};
}

fleet::Expected<http::ClientOptions> clientOptions(const ServerOption &option)
{
    auto options = http::optionsForUrl(option.url);
    if (!options)
        return tl::unexpected(ours(options.error()));
    options->pin = option.pin;
    options->responseBytes = largestAnswer;
    options->requestTime = std::chrono::minutes(10);
    return *options;
}

// What to say for each of those as whom somebody can sign in.
fleet::Error choiceError(const std::string &body)
{
    fleet::Error error{"sign-in-choice",
                       "There are several to sign in as",
                       {},
                       "Say which one with one of these options.",
                       false,
                       {}};
    const auto json = wire::parseJson(body);
    if (!json || !json->is_object())
        return error;
    for (const wire::Json &choice : json->value("choices", wire::Json::array())) {
        const wire::Json organization = choice.value("organization", wire::Json::object());
        if (organization.empty())
            error.details.push_back({{}, "--end-user: what you own and what is shared with you"});
        else
            error.details.push_back({{},
                                     "--organization " + organization.value("id", "") + ": " +
                                         organization.value("name", "")});
    }
    return error;
}

} // namespace

struct ServerSession::Account
{
    std::string email;
    std::string password;
    std::string organization; // name or id
    bool endUser = false;
};

fleet::Expected<ServerSession::Account> ServerSession::accountFromFile(const std::string &path)
{
    const auto text = authority::readFile(path, true);
    if (!text)
        return tl::unexpected(text.error());
    const auto json = wire::parseJson(*text);
    const auto member = [&](const char *name) -> std::string {
        const auto it = json->find(name);
        return it != json->end() && it->is_string() ? it->get<std::string>() : std::string();
    };
    if (!json || !json->is_object() || member("email").empty() || member("password").empty())
        return fleet::failure("no-account", "The account file cannot be used", path,
                              R"(Write {"email":…,"password":…,"organization":…} into it.)");
    return Account{member("email"), member("password"), member("organization")};
}

void ServerOption::addTo(CLI::App &app)
{
    app.add_option("--server", url,
                   "Ask a server as a signed-in person, who is told what they may see "
                   "(https://host:port). Sign-in by --account or by the environment: "
                   "BAILIWICK_EMAIL, BAILIWICK_PASSWORD, BAILIWICK_ORGANIZATION; or "
                   "BAILIWICK_TOKEN");
    app.add_option("--pin", pin,
                   "SHA-256 fingerprint of the server's certificate; without it the "
                   "certificate must be valid for this machine");
    app.add_option("--account", account,
                   "File of mode 0600 with {\"email\",\"password\",\"organization\"}");
    auto *named = app.add_option("--organization", organization,
                                 "For which of one's organizations to sign in: its name or id");
    app.add_flag("--end-user", endUser, "Sign in as oneself, in no organization: for what one owns")
        ->excludes(named);
}

fleet::Expected<ServerSession> ServerSession::open(const ServerOption &option)
{
    const auto options = clientOptions(option);
    if (!options)
        return tl::unexpected(options.error());
    Account account{environment("BAILIWICK_EMAIL"), environment("BAILIWICK_PASSWORD"),
                    environment("BAILIWICK_ORGANIZATION")};
    const std::string token = environment("BAILIWICK_TOKEN");
    if (!option.account.empty()) {
        auto read = accountFromFile(option.account);
        if (!read)
            return tl::unexpected(read.error());
        account = std::move(*read);
    } else if (token.empty() && (account.email.empty() || account.password.empty())) {
        return fleet::failure("no-account", "Nobody is named who signs in", option.url,
                              "Set BAILIWICK_EMAIL and BAILIWICK_PASSWORD, or BAILIWICK_TOKEN, or "
                              "give --account FILE.");
    }
    const bool named = !option.organization.empty() || option.endUser;
    if (option.account.empty() && !token.empty() && named)
        return fleet::failure("invalid-option", "A token is of a session that has been opened",
                              "BAILIWICK_TOKEN",
                              "Leave --organization and --end-user out, or sign in.");
    if (named) {
        account.organization = option.organization;
        account.endUser = option.endUser;
    }
    ServerSession session(std::make_unique<http::Client>(*options));
    if (option.account.empty() && !token.empty()) {
        session.m_token = token;
        return session;
    }
    if (const auto in = session.signIn(account); !in)
        return tl::unexpected(in.error());
    return session;
}

ServerSession::~ServerSession()
{
    if (!m_client || !m_ownsSession)
        return;
    http::ClientRequest request;
    request.method = http::Method::Delete;
    request.target = "/v1/sessions/current";
    // A session that could not be ended ends by itself.
    static_cast<void>(send(std::move(request)));
}

fleet::Expected<void> ServerSession::signIn(const Account &account)
{
    http::ClientRequest request;
    request.method = http::Method::Post;
    request.target = "/v1/sessions";
    request.headers.set("Content-Type", "application/json");
    wire::Json body = {{"email", account.email}, {"password", account.password}};
    if (account.endUser)
        body["endUser"] = true;
    else
        body["organization"] = account.organization;
    request.body = wire::toText(body);
    const auto response = send(std::move(request));
    if (!response)
        return tl::unexpected(response.error());
    if (response->status == severalChoices)
        return tl::unexpected(choiceError(response->body));
    const auto json = wire::parseJson(response->body);
    const auto token = json && json->is_object() ? json->find("accessToken") : json->end();
    if (!json || token == json->end() || !token->is_string())
        return fleet::failure("unexpected-answer", "The server's answer to the sign-in is not one",
                              "/v1/sessions", "Is this a Bailiwick server?");
    m_token = token->get<std::string>();
    m_ownsSession = true;
    return {};
}

fleet::Expected<http::ClientResponse> ServerSession::send(http::ClientRequest request)
{
    if (!m_token.empty())
        request.headers.set("Authorization", "Bearer " + m_token);
    if (!m_revision.empty())
        request.headers.set("Bailiwick-Revision", m_revision);
    auto response = m_client->send(request);
    if (!response)
        return tl::unexpected(ours(response.error()));
    if (const auto revision = response->headers.find("Bailiwick-Revision"))
        m_revision = *revision;
    if ((response->status < 200 || response->status > 299) && response->status != severalChoices)
        return tl::unexpected(wire::errorFromProblem(response->body, response->status));
    return std::move(*response);
}

fleet::Expected<wire::SnapshotContent>
ServerSession::snapshot(const std::optional<authority::AsOf> &asOf, Console &console)
{
    console.progress("Asking the server", 0, 0);
    http::ClientRequest request;
    request.target = "/v1/snapshot";
    if (asOf)
        request.target += asOf->revision ? "?revision=" + std::to_string(*asOf->revision)
                                         : "?at=" + fleet::formatTime(asOf->moment);
    const auto response = send(std::move(request));
    if (!response)
        return tl::unexpected(response.error());
    return wire::readSnapshot(response->body);
}

fleet::Expected<fleet::Time> ServerSession::timeOf(std::int64_t revision)
{
    http::ClientRequest request;
    request.target = "/v1/revisions?after=" + std::to_string(revision - 1);
    const auto response = send(std::move(request));
    if (!response)
        return tl::unexpected(response.error());
    const auto json = wire::parseJson(response->body);
    if (!json)
        return tl::unexpected(json.error());
    const auto list = json->find("revisions");
    if (list != json->end() && list->is_array() && !list->empty()) {
        const wire::Json &first = list->front();
        const auto number = first.find("revision");
        const auto time = first.find("time");
        if (number != first.end() && *number == revision && time != first.end() &&
            time->is_string()) {
            if (const auto parsed = fleet::parseTime(time->get<std::string>()))
                return *parsed;
        }
    }
    return fleet::failure("revision-unknown",
                          "The server does not say when revision " + std::to_string(revision) +
                              " was made",
                          {}, "Give the moment with --at.");
}

fleet::Expected<wire::Json> ServerSession::ask(http::Method method, const std::string &target,
                                               const wire::Json *body)
{
    http::ClientRequest request;
    request.method = method;
    request.target = target;
    if (body) {
        request.headers.set("Content-Type", "application/json");
        request.body = wire::toText(*body);
    }
    const auto response = send(std::move(request));
    if (!response)
        return tl::unexpected(response.error());
    if (response->body.empty())
        return wire::Json();
    return wire::parseJson(response->body, {largestAnswer, 32, 1024});
}

fleet::Expected<wire::Json> ServerSession::preview(std::int64_t baseRevision,
                                                   const fleet::ChangeSet &changes)
{
    http::ClientRequest request;
    request.method = http::Method::Post;
    request.target = "/v1/previews";
    request.headers.set("Content-Type", "application/json");
    request.body =
        wire::toText({{"baseRevision", baseRevision}, {"changes", wire::toJson(changes)}});
    const auto response = send(std::move(request));
    if (!response)
        return tl::unexpected(response.error());
    return wire::parseJson(response->body, {largestAnswer, 32, 1024});
}

} // namespace bailiwick::ctl
