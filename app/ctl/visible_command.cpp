// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/names.h"
#include "app/ctl/question.h"
#include "models/access/questions.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

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
                "--file fleet.jsonl\n"
                "  bailiwickctl visible nora.lind@nordquell.example device:view --limit 100 "
                "--after device-00100\n"};
    }
    void addOptions(CLI::App &app) override
    {
        QuestionCommand::addOptions(app);
        app.add_flag("--devices", m_devicesOnly, "List devices only, not what they stand in");
        app.add_flag("--count", m_countOnly, "Tell how many, do not list");
        app.add_option("--limit", m_limit, "List at most so many")
            ->check(CLI::Range(std::uint64_t{1}, std::numeric_limits<std::uint64_t>::max()));
        app.add_option("--after", m_after,
                       "List what stands after this one (externalId or id): the next page");
    }

protected:
    fleet::Expected<ExitCode> answer(const Question &question, Console &console) override
    {
        const access::IntervalSet where = access::visible(*question.snapshot, question.principal,
                                                          question.action, question.context);
        const auto listed = list(question, where);
        if (!listed)
            return tl::unexpected(listed.error());
        if (question.asked.json)
            printJson(question, where, *listed, console);
        else
            printText(question, where, *listed, console);
        return where.isEmpty() ? No : Ok;
    }

private:
    struct Page
    {
        std::vector<access::Position> positions; // in the order of the tree
        bool more = false;                       // there are others after these
    };

    fleet::Expected<Page> list(const Question &question, const access::IntervalSet &where) const
    {
        Page page;
        if (m_countOnly)
            return page;
        access::Position from = 0;
        if (!m_after.empty()) {
            const auto after = findResource(*question.snapshot, m_after);
            if (!after)
                return tl::unexpected(after.error());
            from = *after + 1;
        }
        const access::Tree &tree = question.snapshot->tree();
        for (const access::Interval &interval : where.intervals()) {
            for (access::Position p = std::max(from, interval.low); p < interval.high; ++p) {
                if (m_devicesOnly && tree.resource(p).kind != fleet::ResourceKind::Device)
                    continue;
                if (page.positions.size() == m_limit) {
                    page.more = true;
                    return page;
                }
                page.positions.push_back(p);
            }
        }
        return page;
    }
    void printText(const Question &question, const access::IntervalSet &where, const Page &page,
                   Console &console) const
    {
        const access::Tree &tree = question.snapshot->tree();
        for (const access::Position position : page.positions)
            console.out() << tree.resource(position).externalId << '\t' << tree.path(position)
                          << '\n';
        const std::uint64_t devices = tree.deviceCount(where);
        (m_countOnly ? console.out() : console.err())
            << counted(where.count(), "resource", "resources") << ", of these "
            << counted(devices, "device", "devices") << '\n';
        if (const auto open = openIn(question))
            console.err() << "Depends on address and second factor (--ip, --second-factor): "
                          << counted(open->will.count(), "resource", "resources") << " always, "
                          << open->may.count() << " for some.\n";
        if (page.more)
            console.err() << "There are more: --after " << nameOf(question, page) << '\n';
    }
    void printJson(const Question &question, const access::IntervalSet &where, const Page &page,
                   Console &console) const
    {
        wire::Json json = question.json();
        json["count"] = where.count();
        json["devices"] = question.snapshot->tree().deviceCount(where);
        if (const auto open = openIn(question)) {
            json["will"] = open->will.count();
            json["may"] = open->may.count();
        }
        if (!m_countOnly)
            json["resources"] = wire::Json::array();
        for (const access::Position position : page.positions)
            json["resources"].push_back(resourceJson(*question.snapshot, position));
        if (page.more)
            json["next"] = nameOf(question, page);
        console.print(json);
    }
    // What depends on what was not stated; null when nothing does.
    static std::optional<access::WillMay> openIn(const Question &question)
    {
        if (!question.context.ip.empty() || question.context.secondFactor)
            return std::nullopt;
        access::WillMay open = access::visibleWillMay(*question.snapshot, question.principal,
                                                      question.action, question.context.now);
        return open.will == open.may ? std::nullopt : std::optional(std::move(open));
    }
    // What --after takes; the id where there is no externalId.
    static std::string nameOf(const Question &question, const Page &page)
    {
        const fleet::Resource &last = question.snapshot->tree().resource(page.positions.back());
        return last.externalId.empty() ? last.id.toString() : last.externalId;
    }

    std::uint64_t m_limit = std::numeric_limits<std::uint64_t>::max();
    std::string m_after;
    bool m_devicesOnly = false;
    bool m_countOnly = false;
};

} // namespace

std::unique_ptr<Command> makeVisibleCommand()
{
    return std::make_unique<VisibleCommand>();
}

} // namespace bailiwick::ctl
