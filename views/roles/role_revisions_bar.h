// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_history.h"

#include <QWidget>

#include <array>

class QAction;
class QComboBox;
class QKeyEvent;
class QPushButton;

namespace bailiwick::roles {

/// Two moments between which roles are compared, and which role is looked at: over the grid while
/// that is done. A moment is the draft, the newest revision, or an earlier one that somebody else
/// loads. The earlier of the two stands first, whichever was chosen last. GUI thread.
class RoleRevisionsBar : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Before, After };

    /// The draft outlives it.
    explicit RoleRevisionsBar(draft::Draft &draft, QWidget *parent = nullptr);

    /// From this moment to the draft; shows the bar.
    void begin(fleet::Id role, const items::RolesAt &before);
    /// Hides it.
    void end();
    bool isActive() const { return m_active; }
    void setEarlier(Side side, const items::RolesAt &moment);
    /// Whether an earlier revision can be loaded now; what is shown stays.
    void setEarlierOffered(bool offered);
    /// Reads the draft again.
    void refresh();

    void setRole(fleet::Id role);
    const items::RoleBetween &role() const { return m_role; }
    /// It is the draft, and goes with it.
    bool isDraft(Side side) const { return m_moments[index(side)].kind == Kind::Draft; }
    const items::RolesAt &moment(Side side) const { return m_moments[index(side)].roles; }

    QComboBox &roles() { return *m_roles; }
    QPushButton &button(Side side) { return *m_buttons[index(side)]; }

Q_SIGNALS:
    void changed();
    void earlierRequested(bailiwick::roles::RoleRevisionsBar::Side side);
    void endRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Kind { Draft, Now, Earlier };
    struct Moment
    {
        Kind kind = Kind::Draft;
        items::RolesAt roles;
    };
    static constexpr std::size_t index(Side side) { return side == Side::Before ? 0 : 1; }
    void makeMenu(Side side);
    void setMoment(Side side, Kind kind);
    void update();
    void fillRoles();

    draft::Draft &m_draft;
    std::array<Moment, 2> m_moments;
    items::RoleBetween m_role;
    bool m_active = false;
    QComboBox *m_roles;
    std::array<QPushButton *, 2> m_buttons;
    std::array<QAction *, 2> m_draftActions;
    std::array<QAction *, 2> m_earlierActions;
    QPushButton *m_end;
};

} // namespace bailiwick::roles
