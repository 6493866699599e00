@echo off
rem Opens ConvLens, or runs one of its commands without a window: convlens [COMMAND] [OPTIONS].
rem Needs Java 25 or later and looks for it in CONVLENS_JAVA, the bundled runtime, JAVA_HOME and the usual folders.
setlocal
set "needed=25"
for %%I in ("%~dp0..") do set "home=%%~fI"
set "found="

if defined CONVLENS_JAVA (
    call :consider "%CONVLENS_JAVA%"
    goto :start
)
call :consider "%home%\runtime"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    for /d %%D in ("%%~R\*") do call :consider "%%~fD"
)

:start
if defined found goto :run
set "advice=found none: install a JDK %needed%, or set CONVLENS_JAVA to its folder."
if defined CONVLENS_JAVA set "advice=CONVLENS_JAVA names none: %CONVLENS_JAVA%"
echo ConvLens needs Java %needed% or later; %advice% 1>&2
exit /b 1

:run
rem Native threads sleep while they wait, so that they leave the processor to the window.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
"%found%\bin\java.exe" ^
    "-XX:VMOptionsFile=%home%\lib\jvm.options" ^
    "-XX:ErrorFile=%TEMP%\convlens-crash-%%p.log" ^
    "--module-path=%home%\lib\fx" "@%home%\lib\javafx.options" ^
    -classpath "%home%\lib\*" ^
    org.convlens.app.Main %*
exit /b %ERRORLEVEL%

rem Keeps folder %1 as "found" if it is the first Java home of the version needed; its file "release" tells.
:consider
if defined found exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=." %%M in ("%%~V") do if %%M GEQ %needed% set "found=%~1"
)
exit /b 0
