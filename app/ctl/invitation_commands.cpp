// SPDX-License-Identifier: Apache-2.0
// Invitations into one's organization and to oneself, and leaving it, at a running server.
#include "app/ctl/invitation_commands.h"

#include "app/ctl/console.h"
#include "app/ctl/invited_options.h"
#include "app/ctl/server_command.h"
#include "models/wire/entity_json.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class InvitationCommand : public ServerCommand
{
protected:
    fleet::Expected<ExitCode> sent(const fleet::Expected<wire::Json> &made, Console &console) const
    {
        if (!made)
            return tl::unexpected(made.error());
        if (asJson()) {
            console.print(*made);
            return Ok;
        }
        console.out() << made->value("id", "") << '\n';
        console.err() << "Invitation to " << made->value("email", "") << " until "
                      << made->value("until", "")
                      << (made->value("mailed", false)
                              ? ", sent by e-mail\n"
                              : "; no e-mail was sent: they see it when they sign in\n");
        return Ok;
    }
    // The server answers nothing to these.
    ExitCode closed(const char *state, Console &console) const
    {
        if (asJson())
            console.print({{"state", state}});
        console.err() << "The invitation is " << state << ".\n";
        return Ok;
    }
};

void printLine(const wire::Json &invitation, const std::string &who, Console &console)
{
    console.out() << invitation.value("id", "") << '\t' << invitation.value("state", "") << '\t'
                  << who << '\t' << "until " << invitation.value("until", "") << '\t'
                  << counted(invitation.value("teams", wire::Json::array()).size(), "team", "teams")
                  << ", "
                  << counted(invitation.value("assignments", wire::Json::array()).size(), "role",
                             "roles");
    if (invitation.contains("why"))
        console.out() << '\t' << invitation.value("why", "");
    console.out() << '\n';
}

class ListCommand : public InvitationCommand
{
public:
    CommandInfo info() const override
    {
        return {"invitation list", "Invitations of your organization, and those to yourself",
                "  bailiwickctl invitation list --server https://fleet.example:8470\n"
                "Exit codes of invitation list: 0 there are some, 2 there are none, 1 error."};
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const auto answer = session.ask(http::Method::Get, "/v1/invitations");
        if (!answer)
            return tl::unexpected(answer.error());
        const wire::Json made = answer->value("made", wire::Json::array());
        const wire::Json received = answer->value("received", wire::Json::array());
        if (asJson()) {
            console.print(*answer);
        } else {
            for (const wire::Json &invitation : made)
                printLine(invitation, "to " + invitation.value("email", ""), console);
            for (const wire::Json &invitation : received)
                printLine(
                    invitation,
                    "from " +
                        invitation.value("organization", wire::Json::object()).value("name", ""),
                    console);
        }
        console.err() << counted(made.size(), "invitation", "invitations") << " made, "
                      << received.size() << " received\n";
        return made.empty() && received.empty() ? No : Ok;
    }
};

class SendCommand : public InvitationCommand
{
public:
    CommandInfo info() const override
    {
        return {"invitation send", "Invite somebody by e-mail, with teams and roles",
                "  bailiwickctl invitation send nils@home.example --title Fitter --team Crew"
                " --role Installer@site-12 --server …\n"};
    }
    void addOptions(CLI::App &app) override
    {
        InvitationCommand::addOptions(app);
        app.add_option("email", m_email, "To which address")->required();
        m_options.addTo(app);
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const auto content = seen(session, console);
        if (!content)
            return tl::unexpected(content.error());
        const auto invited = m_options.read(*content);
        if (!invited)
            return tl::unexpected(invited.error());
        wire::Json body = wire::toJson(*invited);
        body["email"] = m_email;
        return sent(session.ask(http::Method::Post, "/v1/invitations", &body), console);
    }

private:
    std::string m_email;
    InvitedOptions m_options;
};

// About one that the organization made.
class OneInvitationCommand : public InvitationCommand
{
public:
    void addOptions(CLI::App &app) override
    {
        InvitationCommand::addOptions(app);
        app.add_option("invitation", m_id, "Its id")->required();
    }

protected:
    const std::string &id() const { return m_id; }

private:
    std::string m_id;
};

class ResendCommand : public OneInvitationCommand
{
public:
    CommandInfo info() const override
    {
        return {"invitation resend", "Send one again that nobody answered, as a new one",
                "  bailiwickctl invitation resend 0190… --server …\n"};
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const wire::Json body = wire::Json::object();
        return sent(session.ask(http::Method::Post, "/v1/invitations/" + id() + "/resend", &body),
                    console);
    }
};

class CancelCommand : public OneInvitationCommand
{
public:
    CommandInfo info() const override
    {
        return {"invitation cancel", "Take an invitation of your organization back",
                "  bailiwickctl invitation cancel 0190… --server …\n"};
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const auto done = session.ask(http::Method::Delete, "/v1/invitations/" + id());
        if (!done)
            return tl::unexpected(done.error());
        return closed("cancelled", console);
    }
};

class AnswerCommand : public InvitationCommand
{
public:
    explicit AnswerCommand(bool accept)
        : m_accept(accept)
    {
    }
    CommandInfo info() const override
    {
        if (m_accept)
            return {"invitation accept", "Become a member, with what the invitation brings",
                    "  bailiwickctl invitation accept 0190… --server …\n"
                    "  bailiwickctl invitation accept bwo_… --server …\n"};
        return {"invitation decline", "Say no to an invitation",
                "  bailiwickctl invitation decline 0190… --server …\n"};
    }
    void addOptions(CLI::App &app) override
    {
        InvitationCommand::addOptions(app);
        app.add_option("invitation", m_key, "Its id, or the token of the e-mail")->required();
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const wire::Json body = {{fleet::Id::fromString(m_key) ? "id" : "token", m_key}};
        const auto answer =
            session.ask(http::Method::Post,
                        std::string("/v1/invitations/") + (m_accept ? "accept" : "decline"), &body);
        if (!answer)
            return tl::unexpected(answer.error());
        if (!m_accept)
            return closed("declined", console);
        if (asJson())
            console.print(*answer);
        console.err() << "You are a member now: sign in for that organization.\n";
        return Ok;
    }

private:
    const bool m_accept;
    std::string m_key;
};

class LeaveCommand : public InvitationCommand
{
public:
    CommandInfo info() const override
    {
        return {"membership leave", "Leave the organization that you sign in for, with all roles",
                "  bailiwickctl membership leave --reason 'a new job' --organization 'Alpine Heat'"
                " --server …\n"};
    }
    void addOptions(CLI::App &app) override
    {
        InvitationCommand::addOptions(app);
        app.add_option("--reason", m_reason, "Why; for the log and the record")->required();
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const wire::Json body = {{"reason", m_reason}};
        const auto answer = session.ask(http::Method::Delete, "/v1/me/membership", &body);
        if (!answer)
            return tl::unexpected(answer.error());
        session.ended();
        if (asJson())
            console.print(*answer);
        console.err() << "You are no member any more; your sessions there are over.\n";
        return Ok;
    }

private:
    std::string m_reason;
};

} // namespace

void addInvitationCommands(std::vector<std::unique_ptr<Command>> &commands)
{
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<SendCommand>());
    commands.push_back(std::make_unique<ResendCommand>());
    commands.push_back(std::make_unique<CancelCommand>());
    commands.push_back(std::make_unique<AnswerCommand>(true));
    commands.push_back(std::make_unique<AnswerCommand>(false));
    commands.push_back(std::make_unique<LeaveCommand>());
}

} // namespace bailiwick::ctl
