// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/find_named.h"
#include "app/ctl/key_commands.h"
#include "app/ctl/names.h"
#include "app/ctl/received_delegation.h"
#include "app/ctl/server_command.h"
#include "models/wire/entity_json.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::ctl {

namespace {

// What keys and secrets need is all at a server.
class ApplicationCommand : public ServerCommand
{
protected:
    virtual fleet::Expected<ExitCode> work(ServerSession &session,
                                           const wire::SnapshotContent &seen, Console &console) = 0;

private:
    fleet::Expected<ExitCode> work(ServerSession &session, Console &console) final
    {
        const auto content = seen(session, console);
        if (!content)
            return tl::unexpected(content.error());
        return work(session, *content, console);
    }
};

class ListCommand : public ApplicationCommand
{
public:
    CommandInfo info() const override
    {
        return {"application list", "Applications and gateways, and where they act",
                "  bailiwickctl application list --server https://fleet.example:8470\n"};
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &, const wire::SnapshotContent &seen,
                                   Console &console) override
    {
        const fleet::State &state = seen.state;
        if (asJson()) {
            wire::Json json = {{"applications", wire::Json::array()},
                               {"gateways", wire::Json::array()}};
            for (const fleet::Application &row : state.applications())
                json["applications"].push_back(wire::toJson(fleet::Entity(row)));
            for (const fleet::Gateway &row : state.gateways())
                json["gateways"].push_back(wire::toJson(fleet::Entity(row)));
            console.print(json);
        } else {
            for (const fleet::Application &row : state.applications())
                write(console, state, row);
            for (const fleet::Gateway &row : state.gateways())
                write(console, state, row);
        }
        const std::size_t count = state.applications().size() + state.gateways().size();
        console.err() << counted(state.applications().size(), "application", "applications") << ", "
                      << counted(state.gateways().size(), "gateway", "gateways") << '\n';
        return count == 0 ? No : Ok;
    }

private:
    static std::string names(const fleet::State &state, const std::vector<fleet::Scope> &scopes)
    {
        std::string text;
        for (const fleet::Scope &scope : scopes)
            text += (text.empty() ? "" : ", ") + state.labelOf(scope);
        return text.empty() ? "nowhere" : text;
    }
    template<typename T>
    static void writeRoles(Console &console, const fleet::State &state, const T &row)
    {
        for (const fleet::Id id : row.roles) {
            const fleet::Role *role = state.roles().find(id);
            console.out() << "  role " << (role ? role->name : id.toString()) << '\n';
        }
        if (row.disabled)
            console.out() << "  disabled\n";
    }
    static void write(Console &console, const fleet::State &state, const fleet::Application &row)
    {
        console.out() << "application\t"
                      << state.labelOf({fleet::PrincipalKind::Application, row.id}) << '\t'
                      << row.id.toString() << "\n  at " << names(state, row.spaces);
        std::vector<fleet::Scope> keywords;
        for (const fleet::Id id : row.keywords)
            keywords.push_back({fleet::ScopeKind::Group, id});
        if (!row.anyKeyword)
            console.out() << ", with a keyword: " << names(state, keywords);
        console.out() << '\n';
        for (const fleet::ActionName &action : row.actions)
            console.out() << "  " << action << '\n';
        writeRoles(console, state, row);
    }
    static void write(Console &console, const fleet::State &state, const fleet::Gateway &row)
    {
        const fleet::Scope group{fleet::ScopeKind::Group, row.group};
        console.out() << "gateway\t" << state.labelOf({fleet::PrincipalKind::Gateway, row.id})
                      << '\t' << row.id.toString() << '\n'
                      << (row.group.isNull() ? "  for itself\n"
                                             : "  for itself and " + state.labelOf(group) + "\n");
        writeRoles(console, state, row);
    }
};

class CreateCommand : public ApplicationCommand
{
public:
    CommandInfo info() const override
    {
        return {
            "application create", "Make an application; a key is made with key create",
            "  bailiwickctl application create Dashboard --space site-11 --role Viewer "
            "--any-keyword \\\n      --server https://fleet.example:8470\n"
            "  bailiwickctl application create Feed --space site-11 --space site-12 --keyword "
            "Boilers \\\n      --action device:view --until 2027-12-31 --server …\n"
            "What is left out is nothing: without --space it reaches nowhere, without --keyword "
            "or\n--any-keyword no node at all.\n"};
    }
    void addOptions(CLI::App &app) override
    {
        ApplicationCommand::addOptions(app);
        app.add_option("name", m_name, "Its name")->required();
        app.add_option("--space", m_spaces, "Where: a node's externalId or id, or a group's name");
        app.add_option("--action", m_actions, "An action that it has");
        app.add_option("--role", m_roles, "A role that it has: name, externalId or id");
        const auto *keyword =
            app.add_option("--keyword", m_keywords, "Only nodes in one of these groups");
        app.add_flag("--any-keyword", m_anyKeyword, "Nodes need no keyword")
            ->excludes(const_cast<CLI::Option *>(keyword));
        app.add_option("--until", m_until, "When it ends");
        app.add_option("--delegation", m_delegation,
                       "The delegation it stands under (externalId or id); found by itself when "
                       "there is one");
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, const wire::SnapshotContent &seen,
                                   Console &console) override
    {
        const auto body = bodyFor(seen);
        if (!body)
            return tl::unexpected(body.error());
        const auto made = session.ask(http::Method::Post, "/v1/applications", &*body);
        if (!made)
            return tl::unexpected(made.error());
        if (asJson())
            console.print(*made);
        else
            console.out() << made->value("application", wire::Json::object()).value("id", "")
                          << '\n';
        return Ok;
    }

private:
    fleet::Expected<wire::Json> bodyFor(const wire::SnapshotContent &seen) const
    {
        const fleet::State &state = seen.state;
        wire::Json body = {{"name", m_name}};
        if (!m_actions.empty())
            body["actions"] = m_actions;
        for (const std::string &text : m_roles) {
            const auto id = findNamed(state.roles(), "role", text);
            if (!id)
                return tl::unexpected(id.error());
            body["roles"].push_back(id->toString());
        }
        const auto snapshot = access::Snapshot::build(state);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        for (const std::string &text : m_spaces) {
            fleet::Scope scope;
            if (const auto node = findResource(**snapshot, text)) {
                scope.id = (*snapshot)->tree().id(*node);
            } else if (const auto group = findNamed(state.groups(), "group", text)) {
                scope = {fleet::ScopeKind::Group, *group};
            } else {
                return tl::unexpected(node.error());
            }
            body["spaces"].push_back(wire::toJson(scope));
        }
        for (const std::string &text : m_keywords) {
            const auto id = findNamed(state.groups(), "group", text);
            if (!id)
                return tl::unexpected(id.error());
            body["keywords"].push_back(id->toString());
        }
        if (m_anyKeyword)
            body["anyKeyword"] = true;
        if (!m_until.empty()) {
            const auto until = fleet::parseTime(m_until);
            if (!until)
                return fleet::failure("invalid-option", "This is not a time", "--until",
                                      "Write it like 2027-03-03.");
            body["validity"] = {{"until", fleet::formatTime(*until)}};
        }
        const auto delegation = receivedDelegation(seen, m_delegation);
        if (!delegation)
            return tl::unexpected(delegation.error());
        if (!delegation->isNull())
            body["delegation"] = delegation->toString();
        return body;
    }

    std::string m_name;
    std::vector<std::string> m_spaces;
    std::vector<std::string> m_actions;
    std::vector<std::string> m_roles;
    std::vector<std::string> m_keywords;
    bool m_anyKeyword = false;
    std::string m_until;
    std::string m_delegation;
};

class SwitchCommand : public ApplicationCommand
{
public:
    explicit SwitchCommand(bool disable)
        : m_disable(disable)
    {
    }
    CommandInfo info() const override
    {
        if (m_disable)
            return {"application disable",
                    "Disable an application or gateway: its keys end at once",
                    "  bailiwickctl application disable Dashboard --server …\n"
                    "  bailiwickctl application disable gateway:hub-7 --server …\n"};
        return {"application enable", "Enable an application or gateway again",
                "  bailiwickctl application enable Dashboard --server …\n"};
    }
    void addOptions(CLI::App &app) override
    {
        ApplicationCommand::addOptions(app);
        app.add_option("name", m_name, "An application's name, gateway:DEVICE, or an id")
            ->required();
    }

protected:
    fleet::Expected<ExitCode> work(ServerSession &session, const wire::SnapshotContent &seen,
                                   Console &console) override
    {
        const auto machine = findMachine(seen.state, m_name);
        if (!machine)
            return tl::unexpected(machine.error());
        const wire::Json body = {{"disabled", m_disable}};
        const auto done = session.ask(http::Method::Patch, pathOf(*machine), &body);
        if (!done)
            return tl::unexpected(done.error());
        if (asJson())
            console.print(*done);
        else
            console.out() << seen.state.labelOf(*machine)
                          << (m_disable ? " is disabled.\n" : " is enabled.\n");
        return Ok;
    }

private:
    bool m_disable;
    std::string m_name;
};

} // namespace

std::unique_ptr<Command> makeApplicationListCommand()
{
    return std::make_unique<ListCommand>();
}

std::unique_ptr<Command> makeApplicationCreateCommand()
{
    return std::make_unique<CreateCommand>();
}

std::unique_ptr<Command> makeApplicationDisableCommand()
{
    return std::make_unique<SwitchCommand>(true);
}

std::unique_ptr<Command> makeApplicationEnableCommand()
{
    return std::make_unique<SwitchCommand>(false);
}

} // namespace bailiwick::ctl
