// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/fleet_source.h"
#include "app/ctl/model_source.h"
#include "app/ctl/server_commands.h"
#include "models/authority/importer.h"
#include "models/rolemodel/application.h"

#include <CLI/CLI.hpp>

#include <sstream>

namespace bailiwick::ctl {

namespace {

using rolemodel::Application;
using rolemodel::Edited;

void print(std::string_view verb, const std::vector<std::string> &things, Console &console)
{
    for (const std::string &thing : things)
        console.out() << verb << ' ' << thing << '\n';
}

class ModelApplyCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"model apply",
                "Bring a role model's actions, roles and guardrails into a data folder: one "
                "revision, all or nothing",
                "  bailiwickctl model apply spaces --dry-run\n"
                "  bailiwickctl model apply spaces --data /var/lib/bailiwick\n"
                "Nobody is given a role by it. Guardrails become policies of the manufacturer that "
                "forbid, and bind at once. A model whose own tables are wrong is not applied. "
                "--dry-run: exit code 2 when there is something to do."};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("model", m_model, "Name or file")->required();
        m_source.addFolderTo(app);
        app.add_flag("--dry-run", m_dryRun, "Only say what would be done");
        app.add_flag("--replace", m_replace,
                     "Put what the model says in place of its roles and guardrails that were "
                     "edited");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto model = loadModel(m_model);
        if (!model)
            return tl::unexpected(model.error());
        const Edited edited = m_replace ? Edited::Replace : Edited::Refuse;
        if (m_dryRun) {
            const auto fleet = m_source.load(console);
            if (!fleet)
                return tl::unexpected(fleet.error());
            const auto application =
                rolemodel::applicationOf(*model, fleet->snapshot->state(), edited);
            if (!application)
                return tl::unexpected(application.error());
            tell(*application, console);
            return application->changesAnything() ? No : Ok;
        }
        if (m_source.isEarlier())
            return fleet::failure("invalid-option", "The past cannot be changed", "--as-of",
                                  "Use it with --dry-run.");
        return apply(*model, edited, console);
    }

private:
    static void tell(const Application &application, Console &console)
    {
        print("add", application.adds, console);
        print("replace", application.replaces, console);
        print("keep", application.keeps, console);
    }
    fleet::Expected<ExitCode> apply(const rolemodel::RoleModel &model, Edited edited,
                                    Console &console)
    {
        auto authority = m_source.data().open();
        if (!authority)
            return tl::unexpected(authority.error());
        authority::Context &context = (*authority)->context();
        const auto application =
            rolemodel::applicationOf(model, context.snapshot()->state(), edited);
        if (!application)
            return tl::unexpected(application.error());
        tell(*application, console);
        console.out().flush();
        if (!application->changesAnything()) {
            console.out() << "nothing to do\n";
            return Ok;
        }
        std::istringstream input(application->importText);
        const auto imported =
            authority::importFleet(context, (*authority)->commits(), input, "model " + model.name);
        if (!imported)
            return tl::unexpected(imported.error());
        console.out() << "revision " << imported->revision << ": model " << model.name
                      << " applied\n";
        return Ok;
    }

    std::string m_model;
    FleetSource m_source;
    bool m_dryRun = false;
    bool m_replace = false;
};

} // namespace

std::unique_ptr<Command> makeModelApplyCommand()
{
    return std::make_unique<ModelApplyCommand>();
}

} // namespace bailiwick::ctl
