// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/model_source.h"
#include "models/fleet/role_text.h"
#include "models/rolemodel/builtin_models.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <numeric>

namespace bailiwick::ctl {

namespace {

using rolemodel::RoleModel;

std::size_t cellsOf(const RoleModel &model)
{
    return std::accumulate(model.tables.begin(), model.tables.end(), std::size_t{0},
                           [](std::size_t sum, const rolemodel::Table &table) {
                               return sum + table.rows.size() * table.columns.size();
                           });
}

class ModelListCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"model list", "List the role models that the program brings with it",
                "  bailiwickctl model list\n"};
    }
    void addOptions(CLI::App &) override {}
    fleet::Expected<ExitCode> run(Console &console) override
    {
        for (const rolemodel::BuiltinModel &builtin : rolemodel::builtinModels()) {
            const auto model = loadModel(std::string(builtin.name));
            if (!model)
                return tl::unexpected(model.error());
            console.out() << model->name << '\t' << counted(model->roles.size(), "role", "roles")
                          << ", " << counted(model->actions.size(), "action", "actions") << ", "
                          << counted(cellsOf(*model), "cell", "cells") << '\t' << model->description
                          << '\n';
        }
        return Ok;
    }
};

class ModelShowCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"model show", "Show a role model: its roles as grids, its guardrails and tables",
                "  bailiwickctl model show spaces\n"
                "  bailiwickctl model show spaces --import | bailiwickctl import -\n"};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("model", m_model, "Name or file")->required();
        app.add_flag("--import", m_import,
                     "The model with its sample fleet as an import file instead");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto model = loadModel(m_model);
        if (!model)
            return tl::unexpected(model.error());
        if (m_import) {
            console.out() << model->states.front().importText;
            return Ok;
        }
        print(*model, console.out());
        return Ok;
    }

private:
    static void print(const RoleModel &model, std::ostream &out)
    {
        out << model.title << ": " << model.description << "\n\n";
        const fleet::Table<fleet::Action> &catalogue = model.sample().state().actions();
        for (std::size_t i = 0; i < model.roles.size(); ++i) {
            const rolemodel::ModelRole &role = model.roles[i];
            out << i + 1 << ". " << role.role.name << (role.isDefault ? " (of new users)" : "")
                << ": " << fleet::roleSentence(role.role, catalogue) << '\n';
        }
        out << '\n';
        printGrid(model, out);
        for (const rolemodel::ModelGuardrail &guardrail : model.guardrails)
            out << "\nguardrail: " << guardrail.name << " (" << name(guardrail.members) << ')';
        for (const rolemodel::Table &table : model.tables)
            out << "\ntable: " << table.name << ": " << table.rows.size() << " x "
                << table.columns.size();
        out << '\n';
    }
    // Role × action: y may, - may not; * marks what changes access.
    static void printGrid(const RoleModel &model, std::ostream &out)
    {
        std::size_t width = 0;
        for (const rolemodel::ModelAction &action : model.actions)
            width = std::max(width, action.name.size() + (action.meta ? 1 : 0));
        const std::size_t digits = std::to_string(model.roles.size()).size() + 1;
        const auto cell = [&](std::string text) {
            out << std::string(digits - std::min(digits, text.size()), ' ') << text;
        };
        out << std::string(width, ' ');
        for (std::size_t i = 0; i < model.roles.size(); ++i)
            cell(std::to_string(i + 1));
        for (const rolemodel::ModelAction &action : model.actions) {
            const std::string name = action.name + (action.meta ? "*" : "");
            out << '\n' << name << std::string(width - name.size(), ' ');
            for (const rolemodel::ModelRole &role : model.roles)
                cell(std::ranges::binary_search(role.role.actions, action.name) ? "y" : "-");
        }
        out << '\n';
    }

    std::string m_model;
    bool m_import = false;
};

} // namespace

std::unique_ptr<Command> makeModelListCommand()
{
    return std::make_unique<ModelListCommand>();
}

std::unique_ptr<Command> makeModelShowCommand()
{
    return std::make_unique<ModelShowCommand>();
}

} // namespace bailiwick::ctl
