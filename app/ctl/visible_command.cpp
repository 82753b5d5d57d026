// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/names.h"
#include "app/ctl/question.h"
#include "models/access/questions.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class VisibleCommand : public QuestionCommand
{
public:
    VisibleCommand()
        : QuestionCommand(Words::NoResource)
    {
    }
    CommandInfo info() const override
    {
        return {"visible", "Everywhere somebody may do something",
                "  bailiwickctl visible matteo.ricci@alpineheat.example device:view --devices "
                "--file fleet.jsonl\n"
                "  bailiwickctl visible nora.lind@nordquell.example device:delete --count "
                "--file fleet.jsonl\n"};
    }
    void addOptions(CLI::App &app) override
    {
        QuestionCommand::addOptions(app);
        app.add_flag("--devices", m_devicesOnly, "List devices only, not what they stand in");
        app.add_flag("--count", m_countOnly, "Tell how many, do not list");
    }

protected:
    ExitCode answer(const Question &question, Console &console) override
    {
        const access::IntervalSet where =
            access::visible(*question.snapshot, question.principal, question.action, question.at);
        if (question.asked.json)
            printJson(question, where, console);
        else
            printText(question, where, console);
        return where.isEmpty() ? No : Ok;
    }

private:
    template<typename F>
    void forEach(const Question &question, const access::IntervalSet &where, F &&f) const
    {
        if (m_countOnly)
            return;
        const access::Tree &tree = question.snapshot->tree();
        where.forEach([&](access::Position position) {
            if (!m_devicesOnly || tree.resource(position).kind == fleet::ResourceKind::Device)
                f(position);
        });
    }
    void printText(const Question &question, const access::IntervalSet &where,
                   Console &console) const
    {
        const access::Tree &tree = question.snapshot->tree();
        forEach(question, where, [&](access::Position position) {
            console.out() << tree.resource(position).externalId << '\t' << tree.path(position)
                          << '\n';
        });
        const std::uint64_t devices = tree.deviceCount(where);
        (m_countOnly ? console.out() : console.err())
            << counted(where.count(), "resource", "resources") << ", of these "
            << counted(devices, "device", "devices") << '\n';
    }
    void printJson(const Question &question, const access::IntervalSet &where,
                   Console &console) const
    {
        wire::Json json = question.json();
        json["count"] = where.count();
        json["devices"] = question.snapshot->tree().deviceCount(where);
        if (!m_countOnly)
            json["resources"] = wire::Json::array();
        forEach(question, where, [&](access::Position position) {
            json["resources"].push_back(resourceJson(*question.snapshot, position));
        });
        console.print(json);
    }

    bool m_devicesOnly = false;
    bool m_countOnly = false;
};

} // namespace

std::unique_ptr<Command> makeVisibleCommand()
{
    return std::make_unique<VisibleCommand>();
}

} // namespace bailiwick::ctl
