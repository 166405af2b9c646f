# `cmake --install build/release`: the program, and what a desktop needs to show it among its own.
include(GNUInstallDirs)
install(TARGETS stockroom RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES resources/stockroom.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/stockroom.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/stockroom.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
