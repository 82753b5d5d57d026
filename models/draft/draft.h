// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/draft/conflict.h"
#include "models/draft/edit.h"

#include <QUndoStack>

#include <map>

namespace bailiwick::draft {

// The unsaved changes of one account: a stack of steps over a base snapshot. It is not tied to a
// connection: a new base (refresh, another's commit) keeps every step and is compared entity by
// entity. One thread (the user interface's). Empty draft: state() is the base's.
class Draft : public QObject
{
    Q_OBJECT

public:
    explicit Draft(QObject *parent = nullptr);
    ~Draft() override;

    // Undo and redo go through it; push through Draft only.
    QUndoStack &undoStack() { return m_stack; }
    const QUndoStack &undoStack() const { return m_stack; }

    // A base must be set before steps are pushed. With steps present this rebases: conflicts() is
    // computed anew. `whole`: the base is the whole fleet, not the part that somebody sees.
    void setBase(access::SnapshotPtr base, bool whole = false);
    const access::SnapshotPtr &base() const { return m_base; }
    bool baseIsWhole() const { return m_whole; }

    // Makes a step; nothing happens for an empty edit.
    void push(const Edit &edit);
    // Forgets all steps, the undo history and the reason (after a commit, or to discard).
    void clear();

    bool isEmpty() const { return m_changes.empty(); }
    // Net effect against the base: one change an entity, none that the base already has.
    const fleet::ChangeSet &changes() const { return m_changes; }
    // The base with the changes made.
    const fleet::State &state() const { return m_state; }
    // Does the draft touch this entity?
    bool touches(fleet::EntityKind kind, fleet::Id id) const;
    // The texts of the steps in force, oldest first.
    QStringList texts() const;
    // The steps themselves, in force or undone, and how many are in force: for the journal.
    std::vector<Edit> steps() const;
    int stepsInForce() const { return m_stack.index(); }

    const QString &reason() const { return m_reason; }
    void setReason(const QString &reason);

    // A policy that is being written and is no step yet: kept with the draft, so that a crash does
    // not lose it, and no part of its changes. It outlives clear().
    const std::optional<fleet::Policy> &unfinishedPolicy() const { return m_unfinished; }
    void setUnfinishedPolicy(std::optional<fleet::Policy> policy);

    // What stands against the present base: changed or removed elsewhere, or refers to what is
    // gone. While there are any, the draft must not be committed.
    const std::vector<Conflict> &conflicts() const { return m_conflicts; }
    // Settles one: Mine keeps the draft's version over the newer one, Theirs gives it up (a step
    // that can be undone). A reference to what is gone can only be given up.
    void resolve(const EntityKey &entity, Resolution resolution);

    // Restores what a journal holds: steps with their redo part, the entities as they were in the
    // base the steps were made on. Replaces everything present. Call after setBase().
    using Originals = std::map<EntityKey, std::optional<fleet::Entity>>;
    void restore(const std::vector<Edit> &steps, int inForce, const Originals &originals,
                 const QString &reason,
                 const std::optional<fleet::Policy> &unfinished = std::nullopt);
    const Originals &originals() const { return m_originals; }

signals:
    // Steps, base, reason or conflicts changed.
    void changed();
    void conflictsChanged();
    void unfinishedChanged();

private:
    friend class EditCommand;
    void recompute();
    void remember(const Edit &edit);

    QUndoStack m_stack;
    access::SnapshotPtr m_base;
    fleet::ChangeSet m_changes;
    fleet::State m_state;
    Originals m_originals; // entities that steps touch, as they were in the base at that time
    std::vector<Conflict> m_conflicts;
    QString m_reason;
    std::optional<fleet::Policy> m_unfinished;
    bool m_whole = false;
    bool m_restoring = false;
};

} // namespace bailiwick::draft
