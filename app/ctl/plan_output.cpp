// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/plan.h"
#include "models/access/outermost.h"
#include "models/authority/commit_events.h"
#include "models/authority/difference_json.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace bailiwick::ctl {

namespace {

using access::PieceSet;
using access::Tree;

// "Nora Lind (Nordquell): device:delete at Site 12 (policy “Nobody deletes”)"
std::string forbiddenText(const fleet::State &state, const access::ForbiddenGrant &grant)
{
    return state.labelOf(grant.principal) + ": " + grant.action + " at " +
           state.labelOf(grant.scope) + " (policy \"" + authority::policyName(state, grant.policy) +
           "\")";
}

class TextWriter
{
public:
    TextWriter(const Plan &plan, std::size_t nodes, Console &console)
        : m_plan(plan)
        , m_difference(plan.difference)
        , m_nodes(nodes)
        , m_console(console)
    {
    }

    void write()
    {
        writeHeader();
        struct Entry
        {
            const access::PrincipalDifference *now = nullptr;
            std::vector<const access::Scheduled *> later;
        };
        std::map<fleet::PrincipalRef, Entry> entries;
        for (const access::PrincipalDifference &principal : m_difference.principals)
            entries[principal.principal].now = &principal;
        for (const access::Scheduled &scheduled : m_difference.scheduled)
            entries[scheduled.principal].later.push_back(&scheduled);
        for (const auto &[principal, entry] : entries) {
            writeHeading(principal);
            if (entry.now)
                writePrincipal(*entry.now);
            for (const access::Scheduled *scheduled : entry.later)
                writeScheduled(*scheduled);
        }
        writeWithoutEffect();
        writeObjections();
        writeSummary();
    }

private:
    void writeHeader()
    {
        const fleet::State &before = m_difference.before->state();
        const fleet::State &after = m_difference.after->state();
        out() << "Revision " << before.revision;
        if (m_plan.comparedWith)
            out() << " to " << *m_plan.comparedWith;
        out() << ", as of " << fleet::formatTime(m_difference.at) << ": "
              << authority::summaryOf(m_plan.changes, before, after) << "\n";
    }

    std::ostream &out() { return m_console.out(); }

    void writeHeading(const fleet::PrincipalRef &principal)
    {
        const fleet::State &after = m_difference.after->state();
        const bool isThere = m_difference.after->number(principal).has_value();
        out() << '\n'
              << (isThere ? after : m_difference.before->state()).labelOf(principal) << '\n';
    }

    // Actions that change alike are told together.
    void writePrincipal(const access::PrincipalDifference &principal)
    {
        std::vector<std::pair<const access::ActionDifference *, std::string>> groups;
        for (const access::ActionDifference &action : principal.actions) {
            const std::string &name = m_difference.actions[action.action];
            const auto alike = std::ranges::find_if(groups, [&](const auto &group) {
                return group.first->gained == action.gained && group.first->lost == action.lost;
            });
            if (alike == groups.end())
                groups.emplace_back(&action, name);
            else
                alike->second += ", " + name;
        }
        bool gains = false;
        bool loses = false;
        for (const auto &[action, names] : groups) {
            gains |= writeSet("gains", names, m_difference.after->tree(), action->gained);
            loses |= writeSet("loses", names, m_difference.before->tree(), action->lost);
        }
        m_gaining += gains ? 1 : 0;
        m_losing += loses ? 1 : 0;
    }

    bool writeSet(const char *verb, const std::string &actions, const Tree &tree,
                  const PieceSet &set)
    {
        if (set.isEmpty())
            return false;
        const access::Outermost outermost = access::outermost(tree, set, m_nodes);
        out() << "  " << verb << ' ' << actions << "\n    on "
              << counted(tree.deviceCount(set), "device", "devices") << ": ";
        for (std::size_t i = 0; i < outermost.nodes.size(); ++i)
            out() << (i == 0 ? "" : "; ") << tree.path(outermost.nodes[i]);
        if (outermost.more > 0)
            out() << "; and " << counted(outermost.more, "more node", "more nodes");
        out() << '\n';
        return true;
    }

    void writeScheduled(const access::Scheduled &change)
    {
        const fleet::State &state = m_difference.after->state();
        const fleet::Assignment *assignment = state.assignments().find(change.assignment);
        const fleet::Role *role = assignment ? state.roles().find(assignment->role) : nullptr;
        out() << "  later, on " << fleet::formatTime(change.at) << ": "
              << (role ? role->name
                  : change.assignment == change.principal.id
                      ? "what " + state.labelOf(change.principal) + " may do"
                      : std::string("a role"))
              << (assignment ? " at " + state.labelOf(assignment->scope) : std::string())
              << (change.begins ? " begins" : " ends") << '\n';
    }

    void writeWithoutEffect()
    {
        if (m_plan.withoutEffect.empty())
            return;
        out() << "\nWithout effect, because a policy forbids it:\n";
        for (const access::ForbiddenGrant &grant : m_plan.withoutEffect)
            out() << "  " << forbiddenText(m_difference.after->state(), grant) << '\n';
    }

    void writeObjections()
    {
        if (m_plan.objections.empty())
            return;
        out() << "\nThis cannot be committed:\n";
        for (const PlanObjection &objection : m_plan.objections) {
            out() << "  " << objection.message;
            if (!objection.where.empty())
                out() << " (" << objection.where << ")";
            out() << '\n';
        }
    }

    void writeSummary()
    {
        out() << '\n';
        if (!m_plan.changesAccess())
            out() << "Nobody's access changes.";
        else
            out() << counted(m_difference.principals.size(), "principal changes",
                             "principals change")
                  << ": " << grouped(m_gaining) << " gain, " << grouped(m_losing) << " lose; "
                  << counted(m_difference.scheduled.size(), "change is", "changes are")
                  << " scheduled.";
        out() << "\nDigest " << m_plan.digest << '\n';
    }

    const Plan &m_plan;
    const access::Difference &m_difference;
    std::size_t m_nodes;
    Console &m_console;
    std::size_t m_gaining = 0;
    std::size_t m_losing = 0;
};

wire::Json toJson(const Plan &plan, std::size_t nodes)
{
    wire::Json json = wire::Json::object();
    json["revision"] = plan.difference.before->state().revision;
    if (plan.comparedWith)
        json["comparedWith"] = *plan.comparedWith;
    json["instant"] = fleet::formatTime(plan.difference.at);
    json["digest"] = plan.digest;
    json["changes"] = plan.changes.size();
    json["objections"] = wire::Json::array();
    for (const PlanObjection &objection : plan.objections) {
        wire::Json one = {{"code", objection.code}, {"message", objection.message}};
        if (!objection.where.empty())
            one["where"] = objection.where;
        json["objections"].push_back(std::move(one));
    }
    json["withoutEffect"] = authority::toJson(plan.withoutEffect, plan.difference.after->state());
    json["principals"] = authority::toJson(plan.difference, nodes);
    return json;
}

} // namespace

void PlanOutput::addTo(CLI::App &app)
{
    app.add_option("--nodes", m_nodes, "How many nodes each list shows")->capture_default_str();
    app.add_flag("--json", m_json, "Answer as JSON");
}

ExitCode PlanOutput::print(const Plan &plan, Console &console) const
{
    console.endProgress();
    if (m_json)
        console.print(toJson(plan, m_nodes));
    else
        TextWriter(plan, m_nodes, console).write();
    if (!plan.objections.empty())
        return Failed;
    return plan.changesAccess() ? No : Ok;
}

} // namespace bailiwick::ctl
