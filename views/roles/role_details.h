// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/role_rights.h"
#include "models/items/role_text.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bailiwick::roles {

class RoleConditionField;

/// One role beside the grid: its name, description (generated from the grid, or an own text),
/// condition, who holds it, and what another role has that it has not. What is entered becomes a
/// step of the draft when the field is left. GUI thread.
class RoleDetails : public QScrollArea
{
    Q_OBJECT
public:
    /// The draft outlives it.
    explicit RoleDetails(draft::Draft &draft, QWidget *parent = nullptr);

    /// What is shown of a role, and what may be compared with it. The pointers are looked at during
    /// the call; none is null.
    struct Shown
    {
        fleet::Role role;
        const fleet::State *state = nullptr;
        const items::RoleRights *rights = nullptr;
        const std::vector<items::ActionArea> *areas = nullptr;
        bool readOnly = false;
        std::optional<fleet::Role> otherMoment; // the same role, at another moment
        QString otherMomentName;
        bool seesAll = false; // what is not in the state is not there at all
    };
    void setShown(const Shown &shown);
    void clear();
    fleet::Id role() const { return m_role.id; }

    /// Whether the role can be compared with itself at other moments.
    void setRevisionsOffered(bool shown, bool enabled);
    /// Chooses the role to compare with; null: none.
    void compareWith(fleet::Id other);
    RoleConditionField &condition() { return *m_condition; }
    QLineEdit &name() { return *m_name; }
    QComboBox &comparison() { return *m_compare; }
    QString originText() const;
    /// Enabled while the role that it was derived from is there.
    QPushButton &compareWithOrigin() { return *m_compareOrigin; }
    QPushButton &compareRevisions() { return *m_revisions; }
    QString comparisonText() const;
    QString generatedText() const;

Q_SIGNALS:
    /// Compare with this one (by `title` at another moment); no role: end of the comparison.
    void compared(const std::optional<bailiwick::fleet::Role> &other, const QString &title);
    void holdersRequested(const bailiwick::fleet::Id &role);
    void revisionsRequested();
    void duplicateRequested(const bailiwick::fleet::Id &role);
    void removalRequested(const bailiwick::fleet::Id &role);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeButtons();
    QLabel *addHeading(const QString &text, QWidget *buddy);
    void showDescription();
    void showHolders(const Shown &shown);
    void showOrigin(const Shown &shown);
    void fillComparison(const Shown &shown);
    void comparisonChosen();
    void takeName();
    void takeDescription();
    void push(const fleet::Role &role, const QString &text = {});

    draft::Draft &m_draft;
    fleet::Role m_role;
    std::vector<items::ActionArea> m_areas;
    std::vector<std::pair<fleet::Role, QString>> m_others; // by place in the box, after "nothing"
    bool m_editable = false;
    bool m_filling = false;
    QLabel *m_problem;
    QLineEdit *m_name;
    QLabel *m_owner;
    QLabel *m_generated;
    QCheckBox *m_own;
    QPlainTextEdit *m_description;
    RoleConditionField *m_condition;
    QLabel *m_holders;
    QPushButton *m_showHolders;
    QComboBox *m_compare;
    QLabel *m_nearest;
    QPushButton *m_revisions;
    QLabel *m_origin;
    QPushButton *m_compareOrigin;
    QPlainTextEdit *m_difference;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
};

} // namespace bailiwick::roles
