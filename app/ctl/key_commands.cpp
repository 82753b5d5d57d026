// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/key_commands.h"

#include "app/ctl/console.h"
#include "app/ctl/names.h"
#include "app/ctl/server_command.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class KeyCommand : public ServerCommand
{
protected:
    static fleet::Expected<fleet::PrincipalRef> machine(ServerSession &session,
                                                        const std::string &text, Console &console)
    {
        const auto content = seen(session, console);
        if (!content)
            return tl::unexpected(content.error());
        return findMachine(content->state, text);
    }
    // The secret goes to the output alone, what is said about it to the other.
    ExitCode shown(const wire::Json &made, Console &console) const
    {
        if (asJson()) {
            console.print(made);
            return Ok;
        }
        console.err() << "Key " << made.value("key", wire::Json::object()).value("id", "")
                      << ". Keep this text now: it is not shown again.\n";
        console.out() << made.value("text", "") << '\n';
        return Ok;
    }
    ExitCode listed(const wire::Json &answer, Console &console) const
    {
        const wire::Json keys = answer.value("keys", wire::Json::array());
        if (asJson()) {
            console.print(answer);
        } else {
            for (const wire::Json &key : keys) {
                console.out() << key.value("id", "") << '\t' << key.value("state", "") << '\t'
                              << key.value("label", "") << '\t'
                              << (key.contains("lastUsed")
                                      ? "last used " + key.value("lastUsed", "") + ", " +
                                            counted(key.value("uses", std::uint64_t{0}), "use",
                                                    "uses")
                                      : std::string("never used"));
                if (key.contains("until"))
                    console.out() << "\tuntil " << key.value("until", "");
                console.out() << '\n';
            }
        }
        console.err() << counted(keys.size(), "key", "keys") << '\n';
        return keys.empty() ? No : Ok;
    }
};

class ListCommand : public KeyCommand
{
public:
    CommandInfo info() const override
    {
        return {"key list", "Keys of applications and gateways, with their last use",
                "  bailiwickctl key list --server https://fleet.example:8470\n"
                "  bailiwickctl key list Dashboard --server …\n"};
    }
    void addOptions(CLI::App &app) override
    {
        KeyCommand::addOptions(app);
        app.add_option("name", m_name,
                       "Only those of an application (name), gateway:DEVICE, or an id");
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        std::string target = "/v1/keys";
        if (!m_name.empty()) {
            const auto of = machine(session, m_name, console);
            if (!of)
                return tl::unexpected(of.error());
            target = pathOf(*of) + "/keys";
        }
        const auto answer = session.ask(http::Method::Get, target);
        return answer ? fleet::Expected<ExitCode>(listed(*answer, console))
                      : tl::unexpected(answer.error());
    }

private:
    std::string m_name;
};

class UnusedCommand : public KeyCommand
{
public:
    CommandInfo info() const override
    {
        return {"key unused", "Valid keys that were not used for a while, or never",
                "  bailiwickctl key unused --since 90d --server …\n"
                "  bailiwickctl key unused --since 180d --revoke --server …\n"
                "Exit codes of key unused: 0 there are some, 2 there are none, 1 error."};
    }
    void addOptions(CLI::App &app) override
    {
        KeyCommand::addOptions(app);
        app.add_option("--since", m_since, "Not used for that long: 90d, 12h")
            ->capture_default_str();
        app.add_flag("--revoke", m_revoke, "Revoke them, all at once");
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const auto answer = session.ask(http::Method::Get, "/v1/keys?unused=" + m_since);
        if (!answer)
            return tl::unexpected(answer.error());
        const ExitCode code = listed(*answer, console);
        if (!m_revoke)
            return code;
        std::size_t revoked = 0;
        for (const wire::Json &key : answer->value("keys", wire::Json::array())) {
            const auto done = session.ask(http::Method::Delete, "/v1/keys/" + key.value("id", ""));
            if (!done)
                return tl::unexpected(done.error());
            ++revoked;
        }
        console.err() << counted(revoked, "key", "keys") << " revoked\n";
        return code;
    }

private:
    std::string m_since = "90d";
    bool m_revoke = false;
};

class CreateCommand : public KeyCommand
{
public:
    CommandInfo info() const override
    {
        return {"key create", "Make a key; its text is written once, to the output",
                "  bailiwickctl key create Dashboard --until 2027-12-31 --server … > key.txt\n"
                "  bailiwickctl key create gateway:hub-7 --server …\n"};
    }
    void addOptions(CLI::App &app) override
    {
        KeyCommand::addOptions(app);
        app.add_option("name", m_name, "An application's name, gateway:DEVICE, or an id")
            ->required();
        app.add_option("--until", m_until, "When it ends; without it, with whose it is");
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const auto of = machine(session, m_name, console);
        if (!of)
            return tl::unexpected(of.error());
        wire::Json body = wire::Json::object();
        if (!m_until.empty()) {
            const auto until = fleet::parseTime(m_until);
            if (!until)
                return fleet::failure("invalid-option", "This is not a time", "--until",
                                      "Write it like 2027-03-03.");
            body["until"] = fleet::formatTime(*until);
        }
        const auto made = session.ask(http::Method::Post, pathOf(*of) + "/keys", &body);
        return made ? fleet::Expected<ExitCode>(shown(*made, console))
                    : tl::unexpected(made.error());
    }

private:
    std::string m_name;
    std::string m_until;
};

class RotateCommand : public KeyCommand
{
public:
    CommandInfo info() const override
    {
        return {"key rotate", "Make a new key in the place of one, which ends a little later",
                "  bailiwickctl key rotate 0065eoDiDgza8qaZ --overlap 7d --server … > key.txt\n"};
    }
    void addOptions(CLI::App &app) override
    {
        KeyCommand::addOptions(app);
        app.add_option("key", m_key, "The key's id")->required();
        app.add_option("--overlap", m_overlap, "How long both are valid: 0h to 30d")
            ->capture_default_str();
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const wire::Json body = {{"overlap", m_overlap}};
        const auto made = session.ask(http::Method::Post, "/v1/keys/" + m_key + "/rotate", &body);
        return made ? fleet::Expected<ExitCode>(shown(*made, console))
                    : tl::unexpected(made.error());
    }

private:
    std::string m_key;
    std::string m_overlap = "24h";
};

class RevokeCommand : public KeyCommand
{
public:
    CommandInfo info() const override
    {
        return {"key revoke", "End a key at once",
                "  bailiwickctl key revoke 0065eoDiDgza8qaZ --server …\n"};
    }
    void addOptions(CLI::App &app) override
    {
        KeyCommand::addOptions(app);
        app.add_option("key", m_key, "The key's id")->required();
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) override
    {
        const auto done = session.ask(http::Method::Delete, "/v1/keys/" + m_key);
        if (!done)
            return tl::unexpected(done.error());
        console.err() << "Key " << m_key << " is revoked.\n";
        return Ok;
    }

private:
    std::string m_key;
};

} // namespace

fleet::Expected<fleet::PrincipalRef> findMachine(const fleet::State &state, const std::string &text)
{
    const bool plain = text.find(':') == std::string::npos && !fleet::Id::fromString(text);
    auto found = findPrincipal(state, plain ? "application:" + text : text);
    if (found && !fleet::isMachine(found->kind))
        return fleet::failure("unknown-reference", state.labelOf(*found) + " has no keys", {},
                              "Name an application or gateway.");
    return found;
}

std::string pathOf(const fleet::PrincipalRef &machine)
{
    return (machine.kind == fleet::PrincipalKind::Gateway ? "/v1/gateways/" : "/v1/applications/") +
           machine.id.toString();
}

void addKeyCommands(std::vector<std::unique_ptr<Command>> &commands)
{
    commands.push_back(makeApplicationListCommand());
    commands.push_back(makeApplicationCreateCommand());
    commands.push_back(makeApplicationDisableCommand());
    commands.push_back(makeApplicationEnableCommand());
    commands.push_back(makeKeyListCommand());
    commands.push_back(makeKeyUnusedCommand());
    commands.push_back(makeKeyCreateCommand());
    commands.push_back(makeKeyRotateCommand());
    commands.push_back(makeKeyRevokeCommand());
}

std::unique_ptr<Command> makeKeyListCommand()
{
    return std::make_unique<ListCommand>();
}

std::unique_ptr<Command> makeKeyUnusedCommand()
{
    return std::make_unique<UnusedCommand>();
}

std::unique_ptr<Command> makeKeyCreateCommand()
{
    return std::make_unique<CreateCommand>();
}

std::unique_ptr<Command> makeKeyRotateCommand()
{
    return std::make_unique<RotateCommand>();
}

std::unique_ptr<Command> makeKeyRevokeCommand()
{
    return std::make_unique<RevokeCommand>();
}

} // namespace bailiwick::ctl
