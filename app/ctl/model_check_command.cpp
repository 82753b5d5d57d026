// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/model_source.h"
#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/table_check.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

using rolemodel::ModelCheck;
using rolemodel::RoleModel;
using rolemodel::WrongCell;

class ModelCheckCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"model check",
                "Hold every cell of a role model's tables against what the engine decides",
                "  bailiwickctl model check                  # those that the program brings\n"
                "  bailiwickctl model check operations\n"
                "  bailiwickctl model check my-model.jsonl --json\n"
                "A wrong cell or a broken guardrail: exit code 2."};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("models", m_models, "Names or files; all that the program brings when none");
        app.add_flag("--json", m_json, "What was found as JSON");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        if (m_models.empty()) {
            for (const rolemodel::BuiltinModel &model : rolemodel::builtinModels())
                m_models.emplace_back(model.name);
        }
        // All of them first: a file that cannot be read leaves no half of an answer.
        std::vector<RoleModel> models;
        for (const std::string &name : m_models) {
            auto model = loadModel(name);
            if (!model)
                return tl::unexpected(std::move(model.error()));
            models.push_back(std::move(*model));
        }
        bool passed = true;
        wire::Json list = wire::Json::array();
        for (const RoleModel &model : models) {
            const ModelCheck check = rolemodel::checkModel(model);
            passed = passed && check.passed();
            if (m_json)
                list.push_back(json(model, check));
            else
                print(model, check, console);
        }
        if (m_json)
            console.print(list);
        return passed ? Ok : No;
    }

private:
    static void print(const RoleModel &model, const ModelCheck &check, Console &console)
    {
        for (const WrongCell &cell : check.wrong)
            console.err() << model.file << ':' << cell.line << ": " << cell.operation << ": "
                          << cell.toString() << '\n';
        for (const fleet::ErrorDetail &broken : check.guardrails)
            console.err() << model.file << ": " << broken.where
                          << (broken.where.empty() ? "" : ": ") << broken.message << '\n';
        console.out() << model.name << ": " << counted(check.cells, "cell", "cells") << " in "
                      << counted(model.tables.size(), "table", "tables") << ", "
                      << grouped(check.wrong.size()) << " wrong";
        if (!check.guardrails.empty())
            console.out() << "; guardrails broken: " << grouped(check.guardrails.size());
        console.out() << '\n';
    }
    static wire::Json json(const RoleModel &model, const ModelCheck &check)
    {
        wire::Json wrong = wire::Json::array();
        for (const WrongCell &cell : check.wrong)
            wrong.push_back({{"line", cell.line},
                             {"table", cell.table},
                             {"operation", cell.operation},
                             {"who", cell.who},
                             {"action", cell.action},
                             {"where", cell.where},
                             {"expected", cell.expected},
                             {"found", !cell.expected}});
        wire::Json guardrails = wire::Json::array();
        for (const fleet::ErrorDetail &broken : check.guardrails)
            guardrails.push_back({{"where", broken.where}, {"message", broken.message}});
        wire::Json tables = wire::Json::array();
        for (const rolemodel::Table &table : model.tables)
            tables.push_back(
                {{"name", table.name}, {"cells", table.rows.size() * table.columns.size()}});
        return {{"model", model.name},
                {"cells", check.cells},
                {"tables", std::move(tables)},
                {"wrong", std::move(wrong)},
                {"guardrails", std::move(guardrails)}};
    }

    std::vector<std::string> m_models;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makeModelCheckCommand()
{
    return std::make_unique<ModelCheckCommand>();
}

} // namespace bailiwick::ctl
