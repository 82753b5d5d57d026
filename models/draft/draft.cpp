// SPDX-License-Identifier: Apache-2.0
#include "models/draft/draft.h"

#include <QUndoCommand>

#include <algorithm>

namespace bailiwick::draft {

// A step on the undo stack. It does nothing by itself: the draft's changes are those of the steps
// in force, in order, so undo and redo are exact by construction.
class EditCommand : public QUndoCommand
{
public:
    explicit EditCommand(const Edit &edit)
        : QUndoCommand(edit.text)
        , m_edit(edit)
    {
    }
    const Edit &edit() const { return m_edit; }

private:
    Edit m_edit;
};

namespace {

const Edit &editAt(const QUndoStack &stack, int index)
{
    return static_cast<const EditCommand *>(stack.command(index))->edit();
}

std::vector<EntityKey> touchedBy(const Edit &edit)
{
    std::vector<EntityKey> keys;
    for (const fleet::Change &change : edit.changes)
        keys.emplace_back(kindOf(change), idOf(change));
    return keys;
}

} // namespace

Draft::Draft(QObject *parent)
    : QObject(parent)
{
    connect(&m_stack, &QUndoStack::indexChanged, this, [this] {
        if (!m_restoring)
            recompute();
    });
}

Draft::~Draft()
{
    m_stack.disconnect(this); // clearing it moves its index
}

void Draft::setBase(access::SnapshotPtr base, bool whole)
{
    m_whole = whole;
    if (m_base == base)
        return;
    m_base = std::move(base);
    recompute();
}

void Draft::remember(const Edit &edit)
{
    for (const EntityKey &key : touchedBy(edit)) {
        if (!m_originals.contains(key))
            m_originals.emplace(key, m_base->state().find(key.first, key.second));
    }
}

void Draft::push(const Edit &edit)
{
    if (edit.isEmpty() || !m_base)
        return;
    remember(edit);
    m_stack.push(new EditCommand(edit));
}

void Draft::clear()
{
    m_restoring = true;
    m_stack.clear();
    m_restoring = false;
    m_originals.clear();
    m_reason.clear();
    recompute();
}

void Draft::restore(const std::vector<Edit> &steps, int inForce, const Originals &originals,
                    const QString &reason, const std::optional<fleet::Policy> &unfinished)
{
    m_restoring = true;
    m_stack.clear();
    for (const Edit &step : steps)
        m_stack.push(new EditCommand(step));
    m_stack.setIndex(std::clamp(inForce, 0, m_stack.count()));
    m_restoring = false;
    m_originals = originals;
    m_reason = reason;
    m_unfinished = unfinished;
    recompute();
    emit unfinishedChanged();
}

void Draft::setUnfinishedPolicy(std::optional<fleet::Policy> policy)
{
    if (m_unfinished == policy)
        return;
    m_unfinished = std::move(policy);
    emit unfinishedChanged();
}

void Draft::recompute()
{
    std::map<EntityKey, fleet::Change> net;
    std::map<EntityKey, QString> stepOf;
    for (int i = 0; i < m_stack.index(); ++i) {
        const Edit &edit = editAt(m_stack, i);
        for (const EntityKey &key : edit.dropped)
            net.erase(key);
        for (const fleet::Change &change : edit.changes) {
            const EntityKey key{kindOf(change), idOf(change)};
            net.insert_or_assign(key, change);
            stepOf[key] = edit.text;
        }
    }
    m_changes.clear();
    if (m_base) {
        for (const auto &entry : net) {
            const EntityKey &key = entry.first;
            const fleet::Change &change = entry.second;
            const std::optional<fleet::Entity> present =
                m_base->state().find(key.first, key.second);
            const auto *put = std::get_if<fleet::Put>(&change);
            const bool already = put ? present == put->entity : !present;
            if (!already)
                m_changes.push_back(change);
        }
        m_state = m_base->state().applied(m_changes);
    } else {
        m_state = {};
    }
    std::vector<Conflict> conflicts;
    if (m_base)
        conflicts = conflictsOf(m_changes, m_originals, m_base->state(), stepOf);
    const bool conflictsDiffer = conflicts != m_conflicts;
    m_conflicts = std::move(conflicts);
    if (conflictsDiffer)
        emit conflictsChanged();
    emit changed();
}

bool Draft::touches(fleet::EntityKind kind, fleet::Id id) const
{
    return std::any_of(m_changes.begin(), m_changes.end(), [&](const fleet::Change &change) {
        return kindOf(change) == kind && idOf(change) == id;
    });
}

QStringList Draft::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_stack.index(); ++i)
        texts << editAt(m_stack, i).text;
    return texts;
}

std::vector<Edit> Draft::steps() const
{
    std::vector<Edit> steps;
    steps.reserve(static_cast<std::size_t>(m_stack.count()));
    for (int i = 0; i < m_stack.count(); ++i)
        steps.push_back(editAt(m_stack, i));
    return steps;
}

void Draft::setReason(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    emit changed();
}

void Draft::resolve(const EntityKey &entity, Resolution resolution)
{
    const auto conflict = std::find_if(m_conflicts.begin(), m_conflicts.end(),
                                       [&](const Conflict &c) { return c.entity == entity; });
    if (conflict == m_conflicts.end())
        return;
    if (resolution == Resolution::Mine && conflict->kind != Conflict::Kind::MissingReference) {
        m_originals[entity] = conflict->theirs; // from now on it is a change of the newer version
        recompute();
        return;
    }
    m_originals[entity] = conflict->theirs;
    push({tr("Give up: %1").arg(conflict->step), {}, {entity}});
}

} // namespace bailiwick::draft
